import { mount } from 'svelte';

import LedgerPage from './LedgerPage.svelte';

const target = document.querySelector('#page');
if (target) mount(LedgerPage, { target });
