import { direction, plural, t } from '../../platform/i18n.ts';
import { IconButton } from '../components/IconButton.tsx';
import { Logo } from '../components/Logo.tsx';

/** An email on the page, where it is drawn in CSS pixels of the viewport. */
export interface PointedBox {
  readonly email: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface PointingLayerProps {
  readonly boxes: readonly PointedBox[];
  /** The one that Enter takes; null: none yet. */
  readonly active: number | null;
  readonly onCancel: () => void;
}

/** The same function for every drawing: it is called once. */
const open = (layer: HTMLDialogElement | null): void => layer?.showModal();

/**
 * Lies over the whole page while the agent points at an email. A modal dialog: the page gets no click and no focus,
 * and a modal dialog of its own waits below.
 */
export function PointingLayer({ boxes, active, onCancel }: PointingLayerProps) {
  return (
    <dialog class="pointing" aria-label={t('pointing_title')} ref={open} onClose={onCancel}>
      <div class="lens" dir={direction()}>
        <div class="pointing-cover" />
        {boxes.map(({ email, left, top, width, height }, index) => (
          <div
            key={`${index} ${email}`}
            class={`pointing-box${index === active ? ' pointing-active' : ''}`}
            style={`left:${left}px;top:${top}px;width:${width}px;height:${height}px`}
            hidden={width * height === 0}
          />
        ))}
        <PointingBar boxes={boxes} active={active} onCancel={onCancel} />
      </div>
    </dialog>
  );
}

function PointingBar({ boxes, active, onCancel }: PointingLayerProps) {
  const chosen = active === null ? undefined : boxes[active];
  return (
    <section class="pointing-bar" tabIndex={-1} autofocus>
      <Logo />
      <div class="pointing-words">
        <h1>{boxes.length === 0 ? t('pointing_none') : t('pointing_title')}</h1>
        <p>{boxes.length === 0 ? t('pointing_none_why') : plural('pointing_how', boxes.length)}</p>
        <p class="pointing-chosen" aria-live="polite">
          {chosen && active !== null && (
            <>
              <bdi>{chosen.email}</bdi>
              <span>{t('pointing_position', String(active + 1), String(boxes.length))}</span>
            </>
          )}
        </p>
      </div>
      <IconButton icon="failed" label={t('cancel')} onClick={onCancel} />
    </section>
  );
}
