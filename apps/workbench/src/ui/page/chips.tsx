import { type ReactElement } from 'react';
import './page.css';

interface ChipsProps<Value extends string> {
  readonly label: string;
  readonly options: readonly {
    readonly value: Value | null;
    readonly label: string;
    readonly count?: number;
  }[];
  readonly value: string | null;
  readonly onChoose: (value: Value | null) => void;
}

/** Filters one can see all at once; a count is a filter too. */
export function Chips<Value extends string>({
  label,
  options,
  value,
  onChoose,
}: ChipsProps<Value>): ReactElement {
  return (
    <div className="chips" role="group" aria-label={label}>
      {options.map((option) => (
        <button
          key={option.value ?? 'all'}
          type="button"
          className="chip"
          aria-pressed={option.value === value}
          onClick={() => {
            onChoose(option.value);
          }}
        >
          {option.label}
          {option.count === undefined ? null : <span className="figures">{option.count}</span>}
        </button>
      ))}
    </div>
  );
}
