import { useQueryClient } from '@tanstack/react-query';
import { Drawer, Dropdown } from 'antd';
import { type ReactElement, Suspense, useState } from 'react';
import { NavLink, Outlet, useNavigate } from 'react-router';
import { useLiveScreens } from '../api/live';
import { forgetOfficer, signOut, useCan, useSession } from '../api/session';
import { forgetDrafts } from '../ui/form/draft';
import { DemoStrip } from '../ui/marks/demo-strip';
import { RegionMark } from '../ui/marks/region-mark';
import { Loading } from '../ui/page/page';
import { labelOf, useLanguage, useWords } from '../ui/words/language';
import { appWords } from './app-words';
import { type Place, PLACES, SIGN_IN } from './places';
import { SearchBox } from './search/search-box';
import './app.css';

const ON_THE_DOCK = 4;

export function Shell(): ReactElement {
  const say = useWords(appWords);
  const can = useCan();
  const places = PLACES.filter(({ permission }) => can(permission));
  useLiveScreens(can('today.read'));
  return (
    <div className="shell">
      <a className="skip" href="#main-content">
        {say.skip}
      </a>
      <nav className="rail" aria-label={say.menu}>
        <NavLink to="/" className="brand">
          <img src="/mark.svg" alt="" />
          <span>{say.brand}</span>
        </NavLink>
        {places.map((place) => (
          <PlaceLink key={place.path} place={place} className="rail-link" />
        ))}
      </nav>
      <div style={{ minWidth: 0 }}>
        <DemoStrip />
        <TopBar />
        <main id="main-content" tabIndex={-1} style={{ outline: 'none' }}>
          <Suspense fallback={<Loading />}>
            <Outlet />
          </Suspense>
        </main>
      </div>
      <Dock places={places} />
    </div>
  );
}

function PlaceLink({
  place,
  className,
  onFollow,
}: {
  readonly place: Place;
  readonly className: string;
  readonly onFollow?: () => void;
}): ReactElement {
  const say = useWords(appWords);
  return (
    <NavLink
      to={place.path}
      end={place.path === '/'}
      className={className}
      title={say[place.word]}
      {...(onFollow === undefined ? {} : { onClick: onFollow })}
    >
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <path d={place.icon} />
      </svg>
      <span>{say[place.word]}</span>
    </NavLink>
  );
}

/** On a phone: the first places at the thumb, the rest behind one more button. */
function Dock({ places }: { readonly places: readonly Place[] }): ReactElement {
  const say = useWords(appWords);
  const [isOpen, setOpen] = useState(false);
  const rest = places.slice(ON_THE_DOCK);
  const close = (): void => {
    setOpen(false);
  };
  return (
    <nav className="dock" aria-label={say.menu}>
      {places.slice(0, ON_THE_DOCK).map((place) => (
        <PlaceLink key={place.path} place={place} className="dock-link" />
      ))}
      {rest.length === 0 ? null : (
        <button
          type="button"
          className="dock-link"
          aria-expanded={isOpen}
          onClick={() => {
            setOpen(true);
          }}
        >
          <svg viewBox="0 0 20 20" aria-hidden="true">
            <path d="M4 6h12M4 10h12M4 14h12" />
          </svg>
          <span>{say.more}</span>
        </button>
      )}
      <Drawer open={isOpen} onClose={close} placement="bottom" size={220} title={say.more}>
        <div className="dock-sheet">
          {rest.map((place) => (
            <PlaceLink key={place.path} place={place} className="dock-link" onFollow={close} />
          ))}
        </div>
      </Drawer>
    </nav>
  );
}

function TopBar(): ReactElement {
  const say = useWords(appWords);
  const { language, choose } = useLanguage();
  const { name, roles, organ } = useSession();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const leave = async (): Promise<void> => {
    await signOut();
    forgetDrafts();
    forgetOfficer(queries);
    // Who signs in next is perhaps somebody else: the page of this one is not theirs.
    await navigate(SIGN_IN, { replace: true });
  };
  const roleNames = roles.map((role) => labelOf(say, role)).join(language === 'zh' ? '、' : ', ');
  const organName = language === 'zh' ? organ.name : organ.nameEn;
  return (
    <header className="top">
      <SearchBox />
      <div className="who">
        <span className="who-organ" title={organName}>
          <RegionMark region={organ.region} />
          <span>{organName}</span>
        </span>
        <button
          type="button"
          className="plain"
          lang={language === 'zh' ? 'en' : 'zh-CN'}
          onClick={() => {
            choose(language === 'zh' ? 'en' : 'zh');
          }}
        >
          {say.language}
        </button>
        <Dropdown
          trigger={['click']}
          menu={{
            items: [
              { key: 'who', disabled: true, label: `${roleNames} · ${organName}` },
              { type: 'divider' },
              { key: 'leave', label: say.signOut, onClick: () => void leave() },
            ],
          }}
        >
          <button type="button" className="plain" aria-haspopup="menu">
            {name}
          </button>
        </Dropdown>
      </div>
    </header>
  );
}
