import { access } from '../../platform/access';
import { connectSession } from '../../ui/connect';
import '../../ui/theme.css';
import '../../ui/base.css';
import '../windows.css';
import './options.css';
import { showWindow } from '../show';
import { Options } from './Options';

const demo = import.meta.env.MODE.startsWith('demo');

await showWindow(window, connectSession, () => <Options access={access} demo={demo} />);
