import { access } from '../../platform/access';
import { connectSession } from '../../ui/connect';
import '../../ui/theme.css';
import '../../ui/base.css';
import '../windows.css';
import './connect.css';
import { showWindow } from '../show';
import { Connect } from './Connect';

await showWindow(window, connectSession, () => <Connect access={access} />);
