import { groupPersonas } from '@/features/session/persona-groups'
import type { Persona } from '@/services/local-entry-types'

const someone = (openId: string, role: Persona['role']): Persona => ({
  openId,
  role,
  name: '甲',
  title: '某单位',
  note: '',
})

test('ready people stand by what they do: contacts, reviewers, the office, and those not bound yet', () => {
  const people = [someone('a', 'office'), someone('b', 'contact'), someone('c', null), someone('d', 'contact')]
  expect(groupPersonas(people).map(({ title, people: within }) => [title, within.map(({ openId }) => openId)])).toEqual(
    [
      ['企业填报人', ['b', 'd']],
      ['省产改办', ['a']],
      ['还没有绑定的人', ['c']],
    ],
  )
})
