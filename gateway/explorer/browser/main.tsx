import 'graphiql/style.css';
import './explorer.css';
import { createRoot } from 'react-dom/client';
import { Explorer } from './explorer.js';
import { provideMonacoWorkers } from './monaco-workers.js';

provideMonacoWorkers();

const header = document.getElementById('header');
const main = document.getElementById('explorer');
if (!header || !main) throw new Error('The page lacks its header or its main element.');
createRoot(main).render(<Explorer header={header} />);
