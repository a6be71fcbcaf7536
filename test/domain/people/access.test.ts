import { checkMaySee } from '@/domain/people/access'
import { contact, office, otherContact, otherReviewer, reviewer } from '../support/cast'

const routed = { enterpriseId: 'e031', unionId: 'u-dongguan' }
const unrouted = { enterpriseId: 'e031', unionId: null }

describe('who may see an assessment', () => {
  test.each([
    ['another enterprise’s contact', otherContact, routed, 'other_enterprise'],
    ['another enterprise’s contact, while it is not routed', otherContact, unrouted, 'other_enterprise'],
    ['another union’s reviewer', otherReviewer, routed, 'other_union'],
    ['any reviewer, while it is not routed', reviewer, unrouted, 'other_union'],
    ['its own contact', contact, routed, undefined],
    ['its own contact, while it is not routed', contact, unrouted, undefined],
    ['its union’s reviewer', reviewer, routed, undefined],
    ['the office', office, routed, undefined],
    ['the office, while it is not routed', office, unrouted, undefined],
  ])('%s', (_, person, parties, refused) => {
    expect(checkMaySee(person, parties)?.refused).toBe(refused)
  })
})
