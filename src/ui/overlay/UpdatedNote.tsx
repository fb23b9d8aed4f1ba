import { direction, t } from '../../platform/i18n.ts';
import { Icon } from '../components/Icon.tsx';
import { Logo } from '../components/Logo.tsx';

/** Read while the extension is there: once it was updated, its messages cannot be read any more. */
export interface UpdatedWords {
  readonly direction: 'ltr' | 'rtl';
  readonly title: string;
  readonly why: string;
  readonly reload: string;
  readonly close: string;
}

export const updatedWords = (): UpdatedWords => ({
  direction: direction(),
  title: t('updated_title'),
  why: t('updated_why'),
  reload: t('updated_reload'),
  close: t('updated_close'),
});

export interface UpdatedNoteProps {
  readonly words: UpdatedWords;
  readonly onReload: () => void;
  readonly onClose: () => void;
}

/** What stands in the panel's place when its extension was updated under it. Asks the browser for nothing. */
export function UpdatedNote({ words, onReload, onClose }: UpdatedNoteProps) {
  return (
    <div class="lens" dir={words.direction}>
      <section class="panel panel-note" role="status">
        <Logo />
        <div class="panel-note-body">
          <h1>{words.title}</h1>
          <p>{words.why}</p>
          <button type="button" class="button button-main button-small" onClick={onReload}>
            <Icon name="refresh" />
            {words.reload}
          </button>
          <button type="button" class="button button-small" onClick={onClose}>
            {words.close}
          </button>
        </div>
      </section>
    </div>
  );
}
