import { useState } from 'react';
import {
  isFinal,
  type Visibility,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { useTicketPage } from '../data/TicketPageContext';
import { useTicketWrite } from '../data/useTicketWrite';

/** Who can read what is being written, and how it is told to the page. */
export interface ComposerVisibility {
  visibility: Visibility;
  onVisibility: (visibility: Visibility) => void;
}

/** An entry of the log that is being written, and where it may go. */
export function useComposer(props: ComposerVisibility) {
  const { onVisibility } = props;
  const { ticket } = useTicketPage();
  const write = useTicketWrite('button');
  const [text, setText] = useState('');
  const [toChildren, setToChildren] = useState(false);
  const mayReachChildren = ticket.capabilities.commentToChildren;
  const mayBeInternal = ticket.capabilities.commentInternal;
  // What was typed as internal stays internal, also when the right to send it
  // is taken away meanwhile: it must never go out as a reply.
  const isShutOut =
    !mayBeInternal && props.visibility === 'internal' && text.trim() !== '';
  const visibility = mayBeInternal || isShutOut ? props.visibility : 'public';

  const send = async () => {
    if (!text.trim() || write.isPending || isShutOut) {
      return;
    }
    const done = await write.run('commentTicket', base => ({
      params: { ref: base.ref },
      body: {
        visibility,
        text: text.trim(),
        ...(toChildren && mayReachChildren ? { toChildren } : {}),
      },
    }));
    if (done) {
      setText('');
      setToChildren(false);
      onVisibility('public');
    }
  };
  const insert = (reply: string, replyVisibility: Visibility) => {
    setText(before => (before.trim() ? `${before}\n\n${reply}` : reply));
    // Never towards public once something is typed: it may be confidential.
    if (replyVisibility === 'internal' || !text.trim()) {
      onVisibility(replyVisibility);
    }
  };
  return {
    text,
    setText,
    visibility,
    mayBeInternal,
    mayReachChildren,
    toChildren,
    setToChildren,
    isShutOut,
    // What whoever asked writes on it then opens another one.
    isOver:
      !ticket.capabilities.readInternal && isFinal(ticket.type, ticket.status),
    canSend: text.trim() !== '' && !isShutOut,
    write,
    send,
    insert,
  };
}
