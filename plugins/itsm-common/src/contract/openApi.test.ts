import { buildOpenApi } from './openApi';
import { endpoints, type EndpointId } from './endpoints';

describe('buildOpenApi', () => {
  const document = buildOpenApi('http://localhost/api/itsm', '0.1.0') as {
    paths: Record<string, Record<string, Record<string, unknown>>>;
  };

  it('describes every endpoint of the table and nothing else', () => {
    const described = Object.entries(document.paths).flatMap(
      ([path, operations]) =>
        Object.keys(operations).map(method => `${method} ${path}`),
    );
    const wanted = (Object.keys(endpoints) as EndpointId[]).map(id => {
      const { method, path } = endpoints[id];
      return `${method.toLowerCase()} ${path.replace(/:([a-zA-Z]+)/g, '{$1}')}`;
    });
    expect(described.sort()).toEqual(wanted.sort());
  });

  it('names path parameters, the idempotency header and the body', () => {
    const operation = document.paths['/v1/tickets/{ref}/transitions'].post;
    expect(operation.parameters).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ name: 'ref', in: 'path', required: true }),
        expect.objectContaining({ name: 'Idempotency-Key', in: 'header' }),
      ]),
    );
    expect(JSON.stringify(operation.requestBody)).toContain('"dispatch"');
  });

  it('opens only the document itself to people without sign-in', () => {
    const open = Object.entries(document.paths).filter(([, operations]) =>
      Object.values(operations).some(
        operation => JSON.stringify(operation.security) === '[]',
      ),
    );
    expect(open.map(([path]) => path)).toEqual(['/openapi.json']);
  });

  it('asks plugins of the backend for a token of theirs', () => {
    const { get } = document.paths['/v1/configuration-items/changes'];
    expect(get.security).toEqual([{ backstagePlugin: [] }]);
  });
});
