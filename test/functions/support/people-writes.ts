import type { World } from './world'
import { pairing } from './pairing'
import { writing, type Writing } from './writing'

/** What is written about people and their seats, by whoever looks after them or by themselves. */
export const peopleWrites = (world: () => World): readonly Writing[] => [
  writing(
    'people.telephone',
    'office',
    async () => {
      await world().as('contact-3').does('people.setTelephone', { telephone: '13800001234' })
      await world().as('contact-5').does('people.setTelephone', { telephone: '13800005678' })
      return { of: 'person', personId: 'p-contact-3', seat: 'contact:e003' }
    },
    () => ({ of: 'person', personId: 'p-contact-5', seat: 'contact:e005' }),
  ),
  writing(
    'list.look',
    'reviewer-dg',
    async () => ({ list: 'worklist', cycleId: 'c2026', seen: [] }),
    (input) => ({ ...input, cycleId: 'c2025' }),
  ),
  writing(
    'list.saveView',
    'office',
    async () => ({
      ...{ list: 'enterprises', name: '每天先看', search: '', placeName: '', order: null, changed: false },
      shown: { by: 'filter', filter: 'late' },
    }),
    (input) => ({ ...input, name: '另一个' }),
  ),
  writing(
    'list.removeView',
    'office',
    async () => ({ viewId: 'v-1' }),
    () => ({ viewId: 'v-2' }),
  ),
  writing(
    'message.check',
    'office',
    async () => ({ kind: 'deadline' }),
    () => ({ kind: 'todo' }),
  ),
  writing(
    'pairing.begin',
    'office',
    async () => ({ secret: 'a'.repeat(64), browser: 'edge', system: 'windows' }),
    (input) => ({ ...input, secret: 'b'.repeat(64) }),
  ),
  writing(
    'pairing.confirm',
    'office',
    async () => ({ pairingId: (await pairing(world).asked()).pairingId }),
    () => ({ pairingId: 'p'.repeat(24) }),
  ),
  writing(
    'pairing.refuse',
    'office',
    async () => ({ pairingId: (await pairing(world).asked()).pairingId }),
    () => ({ pairingId: 'p'.repeat(24) }),
  ),
  writing(
    'pairing.collect',
    'office',
    async () => ({ secret: (await pairing(world).confirmed('office')).secret }),
    () => ({ secret: 'b'.repeat(64) }),
  ),
  writing(
    'session.revoke',
    'office',
    async () => ({ sessionId: (await pairing(world).letIn('office')).sessionId }),
    () => ({ sessionId: 'w'.repeat(31) }),
  ),
  writing(
    'people.eraseOwn',
    'office',
    async () => ({ kinds: ['telephone'] }),
    () => ({ kinds: ['own'] }),
  ),
  writing(
    'people.setTelephone',
    'office',
    async () => ({ telephone: '13800001234' }),
    () => ({ telephone: '13800005678' }),
  ),
]
