import type { MessageDocument } from '../../cloudfunctions/_store/message-document'
import { template } from './support/templates'
import { timer } from './support/timer'
import { FIRST_OF_DECEMBER, startWorld, type World } from './support/world'
import { standing } from './support/standing'

const env: Record<string, string> = {}
const templates = {
  ...template,
  'template-deadline': {
    title: '截止提醒',
    fields: { thing2: '事项', time4: '截止时间', thing7: '备注', thing9: '发起单位' },
  },
}

let world: World
const start = async (variables: Readonly<Record<string, string>>) => {
  Object.assign(env, variables)
  world = await startWorld(FIRST_OF_DECEMBER, standing(), { env, templates })
}
afterEach(() => world.end())

const { fire, subscribe, sentTo } = timer(() => world)
const RIGHT = 'thing2=subject,time4=due,thing7=hint,thing9=sender'

test('a template with other fields is filled as its variable says, and says who sends it', async () => {
  await start({ TEMPLATE_DEADLINE_FIELDS: RIGHT })
  await subscribe('contact-1', 2)
  await fire('12-15')
  expect((await sentTo('contact-1')).map(({ data }) => data)).toEqual([
    {
      ...{ thing2: '阶段性评估表提交', time4: '2026年12月15日 23:59' },
      ...{ thing7: '今天截止，24 时前可提交', thing9: '省产改办' },
    },
  ])
})

test('a variable that makes no sense stands as a notice; what waits for it goes out once it is mended', async () => {
  await start({ TEMPLATE_DEADLINE_FIELDS: 'thing2=subjct,time4=due,thing7=hint' })
  await subscribe('contact-1', 2)
  await fire('12-15')
  expect(await sentTo('contact-1')).toEqual([])
  const notices = async () => (await world.as('office').does('oversight.progress', {})).notices
  expect(await notices()).toMatchObject([{ kind: 'wrong_fields', code: 'deadline', words: 'thing2=subjct' }])
  const states = (await world.read<MessageDocument>('messages', { personId: 'p-contact-1' })).map(
    ({ wechat }) => wechat.state,
  )
  expect(states).toEqual(['pending'])
  env['TEMPLATE_DEADLINE_FIELDS'] = RIGHT
  await world.restart()
  await fire('12-15', '10:07')
  expect(await sentTo('contact-1')).toHaveLength(1)
  expect(await notices()).toEqual([])
})
