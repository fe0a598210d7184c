import { type ReactElement, useEffect, useRef, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useWords } from '../../ui/words/language';
import { appWords } from '../app-words';

/** The one box for everything. `/` focuses it wherever one is not typing. */
export function SearchBox(): ReactElement {
  const say = useWords(appWords);
  const navigate = useNavigate();
  const [parameters] = useSearchParams();
  const box = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(
    window.location.pathname === '/search' ? (parameters.get('q') ?? '') : '',
  );
  useEffect(() => {
    const focus = (event: KeyboardEvent): void => {
      const isTyping =
        event.target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
      if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      box.current?.focus();
    };
    window.addEventListener('keydown', focus);
    return () => {
      window.removeEventListener('keydown', focus);
    };
  }, []);
  return (
    <form
      className="search"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        if (typed.trim() !== '') void navigate(`/search?q=${encodeURIComponent(typed.trim())}`);
      }}
    >
      <input
        ref={box}
        type="search"
        value={typed}
        maxLength={100}
        placeholder={say.search}
        aria-label={`${say.search} (${say.searchKey})`}
        aria-keyshortcuts="/"
        onChange={({ target }) => {
          setTyped(target.value);
        }}
      />
      <kbd aria-hidden>/</kbd>
    </form>
  );
}
