import { connectSession } from '../../ui/connect';
import '../../ui/theme.css';
import '../../ui/base.css';
import '../windows.css';
import './confirm.css';
import { showWindow } from '../show';
import { Confirm } from './Confirm';

const later = (run: () => void, delay: number) => {
  const timer = setTimeout(run, delay);
  return () => clearTimeout(timer);
};

// The id of the question is all that is taken from the address (T16).
await showWindow(window, connectSession, () => (
  <Confirm id={location.hash.slice(1)} clock={{ now: () => performance.now(), later }} close={() => window.close()} />
));
