import { SetByOrganisation } from './policy/SetByOrganisation.tsx';

export interface NumberChoiceProps<N extends number> {
  readonly class: string;
  readonly label: string;
  readonly choices: readonly N[];
  readonly chosen: N;
  readonly wordsOf: (choice: N) => string;
  /** By the organisation. */
  readonly isSet: boolean;
  readonly help?: string;
  readonly onChoose: (choice: N) => void;
}

/** One of a few numbers, each by its words; the organisation may have chosen it. */
export function NumberChoice<N extends number>(props: NumberChoiceProps<N>) {
  const { class: place, label, choices, chosen, wordsOf, isSet, help, onChoose } = props;
  const choose = (value: string) => {
    const choice = choices.find((each) => String(each) === value);
    if (choice !== undefined) onChoose(choice);
  };
  return (
    <label class={place}>
      {label}
      <select
        class="input"
        value={String(chosen)}
        disabled={isSet}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        {choices.map((each) => (
          <option key={each} value={String(each)}>
            {wordsOf(each)}
          </option>
        ))}
      </select>
      {isSet && <SetByOrganisation />}
      {help !== undefined && <span class="help">{help}</span>}
    </label>
  );
}
