import { mount } from 'svelte'
import Connect from './Connect.svelte'

mount(Connect, { target: document.getElementById('app') })
