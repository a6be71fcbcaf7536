import { person } from './standing'
import type { World } from './world'
import { writing, type Writing } from './writing'

/** What is written about people and their seats, by whoever looks after them or by themselves. */
export const peopleWrites = (world: () => World): readonly Writing[] => [
  writing(
    'oversight.unbind',
    'office',
    async () => ({ personId: 'p-contact-3', reason: '已调离' }),
    () => ({ personId: 'p-contact-5', reason: '已调离' }),
  ),
  writing(
    'people.handOver',
    'office',
    async () => {
      await world().insert({ people: [person('successor', '接手', { role: 'contact', enterpriseId: 'e003' })] })
      return { personId: 'p-contact-3', seat: 'contact:e003', to: 'p-successor', reason: '已调离' }
    },
    (input) => ({ ...input, reason: '已退休' }),
  ),
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
    'people.setTelephone',
    'office',
    async () => ({ telephone: '13800001234' }),
    () => ({ telephone: '13800005678' }),
  ),
]
