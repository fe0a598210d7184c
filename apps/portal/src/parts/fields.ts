import { type Html, html } from '../html/html.js';

export interface FieldView {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  readonly fault?: string;
  readonly type?: 'text' | 'date';
  readonly rows?: number;
  readonly maxLength?: number;
  readonly autocomplete?: string;
  readonly isRequired?: boolean;
  readonly options?: readonly { readonly value: string; readonly label: string }[];
}

/** A labelled control with its hint and its fault, tied together for screen readers. */
export function fieldOf(field: FieldView): Html {
  const { name, label, hint, fault } = field;
  return html`<div class="field${fault !== undefined && ' faulty'}">
    <label for="${name}">${label}</label>
    ${hint !== undefined && html`<p class="hint" id="${name}-hint">${hint}</p>`}
    ${fault !== undefined && html`<p class="fault" id="${name}-fault">${fault}</p>`} ${control(field)}
  </div>`;
}

function control(field: FieldView): Html {
  const { name, value, options, rows } = field;
  const shared = sharedAttributes(field);
  if (options !== undefined) {
    return html`<select id="${name}" name="${name}" ${shared}>
      ${options.map(
        (option) =>
          html`<option value="${option.value}" ${option.value === value && html` selected`}>
            ${option.label}
          </option>`,
      )}
    </select>`;
  }
  if (rows !== undefined)
    return html`<textarea id="${name}" name="${name}" rows="${rows}" ${shared}>${value}</textarea>`;
  return html`<input
    id="${name}"
    name="${name}"
    type="${field.type ?? 'text'}"
    value="${value}"
    ${shared}
  />`;
}

function sharedAttributes({
  name,
  hint,
  fault,
  maxLength,
  autocomplete = 'off',
  isRequired = false,
}: FieldView): Html {
  const described = [hint === undefined ? '' : `${name}-hint`, fault === undefined ? '' : `${name}-fault`]
    .filter(Boolean)
    .join(' ');
  return html`${described !== '' && html` aria-describedby="${described}"`}${fault !== undefined && html` aria-invalid="true"`}${
    maxLength !== undefined && html` maxlength="${maxLength}"`
  }${isRequired && html` required`}
  autocomplete="${autocomplete}"`;
}
