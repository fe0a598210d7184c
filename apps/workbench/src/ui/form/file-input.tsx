import { type ReactElement } from 'react';

interface FileInputProps {
  readonly id?: string;
  readonly onChange?: (file: File | undefined) => void;
}

/** The browser's own file field: it says the file's name and works with every assistive tool. */
export function FileInput({ id, onChange }: FileInputProps): ReactElement {
  return (
    <input
      {...(id === undefined ? {} : { id })}
      type="file"
      onChange={({ target }) => onChange?.(target.files?.[0])}
      style={{ font: 'inherit', maxWidth: '100%' }}
    />
  );
}
