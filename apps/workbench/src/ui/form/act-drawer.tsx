import { Drawer } from 'antd';
import { type ReactElement, type ReactNode } from 'react';
import { useHeldScreens } from '../../api/live';
import { DemoStrip } from '../marks/demo-strip';

interface ActDrawerProps {
  readonly title: ReactNode;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A step's form beside the record it belongs to. Closing it keeps the draft. */
export function ActDrawer({ title, isOpen, onClose, children }: ActDrawerProps): ReactElement {
  useHeldScreens(isOpen);
  return (
    <Drawer
      title={title}
      open={isOpen}
      onClose={onClose}
      size={Math.min(600, window.innerWidth)}
      destroyOnHidden
    >
      <div className="drawer-demo">
        <DemoStrip />
      </div>
      {children}
    </Drawer>
  );
}
