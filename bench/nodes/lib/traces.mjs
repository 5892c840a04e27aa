/**
 * Triggers in the trial's own database that write down every claim and every
 * release of a job and of a message, with the node whose connection it was.
 */
const TRACES = `
create schema if not exists trace;
create table if not exists trace.job (
  nr bigserial primary key, at timestamptz not null default clock_timestamp(),
  node text not null default current_setting('application_name'),
  task text, before text, after text, expires timestamptz);
create table if not exists trace.message (
  nr bigserial primary key, at timestamptz not null default clock_timestamp(),
  node text not null default current_setting('application_name'),
  id bigint, state_before text, state_after text,
  holder_before text, holder_after text,
  until_before bigint, until_after bigint);
create or replace function trace.on_job() returns trigger language plpgsql as $$
begin
  insert into trace.job (task, before, after, expires) values
    (new.id, old.current_run_ticket, new.current_run_ticket, new.current_run_expires_at);
  return null;
end $$;
create or replace function trace.on_message() returns trigger language plpgsql as $$
begin
  insert into trace.message (id, state_before, state_after, holder_before,
    holder_after, until_before, until_after) values
    (new.id, old.state, new.state, old.claimed_by, new.claimed_by,
      old.claimed_until, new.claimed_until);
  return null;
end $$;
create or replace trigger trace_job after update on backstage_backend_tasks__tasks
  for each row when (old.current_run_ticket is distinct from new.current_run_ticket)
  execute function trace.on_job();
create or replace trigger trace_message after update on outbox
  for each row execute function trace.on_message();
`;

export async function installTraces(database) {
  await database.query(TRACES);
}
