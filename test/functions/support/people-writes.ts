import type { World } from './world'
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
    'message.check',
    'office',
    async () => ({ kind: 'deadline' }),
    () => ({ kind: 'todo' }),
  ),
  writing(
    'people.setTelephone',
    'office',
    async () => ({ telephone: '13800001234' }),
    () => ({ telephone: '13800005678' }),
  ),
]
