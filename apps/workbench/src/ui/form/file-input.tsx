import { type ReactElement, useId } from 'react';

interface FileInputProps {
  readonly id?: string;
  readonly onChange?: (file: File | undefined) => void;
  /** Endings of what is taken: `.pdf`. */
  readonly accept: readonly string[];
  readonly note: string;
}

/** The browser's own file field: it says the file's name and works with every assistive tool. */
export function FileInput({ id, onChange, accept, note }: FileInputProps): ReactElement {
  const noteId = useId();
  return (
    <>
      <input
        {...(id === undefined ? {} : { id })}
        type="file"
        accept={accept.join(',')}
        aria-describedby={noteId}
        onChange={({ target }) => onChange?.(target.files?.[0])}
        style={{ font: 'inherit', maxWidth: '100%' }}
      />
      <div id={noteId} className="faint">
        {note}
      </div>
    </>
  );
}
