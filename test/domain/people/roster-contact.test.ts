import { shownTelephone, withInvitee } from '@/domain/people/roster-contact'

describe('a telephone that a roster has', () => {
  test.each([
    ['13812345678', '138****5678'],
    ['138-1234-5678', '138****5678'],
    ['0769-22334455', '0769****4455'],
    ['13812345678、22334455转8', '138****5678'],
    ['找办公室', ''],
    ['', ''],
  ])('%s is shown as %s', (telephone, shown) => {
    expect(shownTelephone(telephone)).toBe(shown)
  })
})

const seat = { role: 'contact', enterpriseId: 'e1' } as const
const contact = { name: '王小明', telephone: '13812345678', notedAt: 20 as never }
const code = (inviteeName: string, issuedAt: number, telephone?: string) => ({
  ...{ seat, inviteeName, issuedAt: issuedAt as never },
  ...(telephone ? { telephone } : {}),
})

describe('who is meant by an invitation', () => {
  test.each([
    ['the one that is named', '李大同', [code('孙四', 10)], contact, ['李大同', undefined]],
    ['the one that is named, with the roster’s number', '王小明', [], contact, ['王小明', '13812345678']],
    ['the roster’s contact', '', [], contact, ['王小明', '13812345678']],
    ['the roster’s contact, named since the last code', '', [code('孙四', 10)], contact, ['王小明', '13812345678']],
    ['whom the last code was for, since the roster', '', [code('孙四', 30)], contact, ['孙四', undefined]],
    ['whom the last code was for, with the number', '', [code('孙四', 30, '139')], undefined, ['孙四', '139']],
    ['nobody that is known', '', [code('', 30)], undefined, ['', undefined]],
  ])('%s', (_name, inviteeName, ceasing, roster, [name, telephone]) => {
    const meant = withInvitee({ seat, inviteeName: inviteeName }, ceasing, roster)
    expect([meant.inviteeName, meant.telephone]).toEqual([name, telephone])
  })
})
