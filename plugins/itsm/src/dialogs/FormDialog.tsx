import { type FormEvent, type ReactNode, useRef } from 'react';
import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Flex,
} from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { useItsmTranslation } from '@mesa-itsm/backstage-plugin-itsm-react';
import { useFocusKeeper } from '../focus';

const useStyles = makeStyles(
  {
    // The header's own button has an English name; the footer's button and
    // the Escape key close the dialog.
    header: { '& button': { display: 'none' } },
    form: {
      display: 'flex',
      flexDirection: 'column',
      flex: 1,
      minHeight: 0,
      margin: 0,
    },
    footer: { flexWrap: 'wrap' },
  },
  { name: 'ItsmFormDialog' },
);

export interface FormDialogProps {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  /** Left out: the dialog only shows something. */
  onSubmit?: () => void;
  submitLabel?: string;
  /** Of what closes the dialog of a form. */
  cancelLabel?: string;
  /** For questions whose safe answer is to cancel. */
  focusesCancel?: boolean;
  isPending?: boolean;
  isDisabled?: boolean;
  destructive?: boolean;
  /** Pixels; narrower on small screens. */
  width?: number;
  /** Beside the buttons, such as a second way to submit. */
  extraActions?: ReactNode;
  children: ReactNode;
}

/**
 * A dialog with a form: submit and cancel in the reader's language, focus
 * kept inside, closed by Escape but never by a click beside it, which would
 * throw away what was typed.
 */
export function FormDialog(props: FormDialogProps) {
  const { t } = useItsmTranslation();
  const classes = useStyles();
  const { onSubmit, onClose, isPending = false } = props;
  const form = useRef<HTMLFormElement>(null);
  useFocusKeeper(form);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // Portals bubble through React: the form of a page must not get it too.
    event.stopPropagation();
    if (!isPending && !props.isDisabled) {
      onSubmit?.();
    }
  };
  return (
    <Dialog
      isOpen={props.isOpen}
      onOpenChange={isOpen => !isOpen && onClose()}
      isDismissable={!onSubmit}
      width={props.width ?? 560}
    >
      <DialogHeader className={classes.header}>{props.title}</DialogHeader>
      <form
        ref={form}
        tabIndex={-1}
        className={classes.form}
        onSubmit={submit}
        noValidate
      >
        <DialogBody>
          <Flex direction="column" gap="4">
            {props.children}
          </Flex>
        </DialogBody>
        <DialogFooter className={classes.footer}>
          <Button
            variant="secondary"
            onPress={onClose}
            // A dialog takes the focus anyway; this says where to.
            // eslint-disable-next-line jsx-a11y/no-autofocus
            autoFocus={props.focusesCancel}
          >
            {onSubmit
              ? props.cancelLabel ?? t('common.cancel')
              : t('common.close')}
          </Button>
          {props.extraActions}
          {onSubmit && (
            <Button
              type="submit"
              variant="primary"
              destructive={props.destructive}
              isPending={isPending}
              isDisabled={props.isDisabled}
            >
              {props.submitLabel ?? t('common.save')}
            </Button>
          )}
        </DialogFooter>
      </form>
    </Dialog>
  );
}
