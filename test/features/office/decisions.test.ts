import { decisionsOf } from '@/features/office/progress/decisions'
import { unionBars } from '@/features/office/progress/progress'
import { decisionNote, decisionTitles } from '@/text/office-decisions'
import { counts } from './example'

const bar = (unionName: string, reviewers: number) => ({
  ...{ unionId: unionName, unionName, reviewers },
  counts: counts({ submitted: 1 }),
})
const unions = unionBars([
  bar('云浮市总工会', 0),
  bar('广州市总工会', 1),
  bar('茂名市总工会', 0),
  bar('揭阳市总工会', 0),
])
const notices = [{ kind: 'wechat_configuration', code: '40125', words: '', since: null } as const]
const standing = {
  archived: false,
  ...{ notices, unions, unrouted: { open: 32, suggested: 56 } },
  ...{ unreached: 21, asking: 3, toReceive: 33 },
}
const said = (of: Parameters<typeof decisionsOf>[0]) =>
  decisionsOf(of).map(({ key, count }) => [decisionTitles[key](count), decisionNote(key, of)])

describe('what needs a decision of the office today', () => {
  test('stands with its number and what is behind it, what holds up others first', () => {
    expect(said(standing)).toEqual([
      ['1 处部署问题', '微信提醒发不出去（微信代码 40125）'],
      ['88 家没有责任工会', '56 家有建议待确认，32 家待分派'],
      ['3 个工会没有审核员', '云浮市总工会、茂名市总工会等 3 个，交上去的没有人审核'],
      ['21 人联系不上', '微信提醒没有送到，请电话联系'],
      ['3 家申请延期', '正在等答复，责任工会和省产改办都可以答复'],
      ['33 家待接收', '责任工会已同意呈报'],
    ])
  })

  test('is only what is not zero', () => {
    const nothing = {
      notices: [],
      unions: [],
      unrouted: { open: 0, suggested: 0 },
      unreached: 0,
      asking: 0,
      toReceive: 0,
    }
    expect(said({ ...nothing, archived: false })).toEqual([])
    expect(said({ ...nothing, archived: false, unrouted: { open: 2, suggested: 0 } })).toEqual([
      ['2 家没有责任工会', '2 家待分派'],
    ])
  })

  test('is nothing of an archived year, save what belongs to no year', () => {
    expect(decisionsOf({ ...standing, archived: true }).map(({ key }) => key)).toEqual(['notices', 'unreached'])
  })
})
