'use strict'

/** What the stand-in for WeChat is to answer, whom the product may send what, and what it will send. */

const fill = (table, heads, rows) => {
  const head = element('tr')
  head.append(...heads.map((text) => element('th', '', text)))
  byId(table).replaceChildren(
    ...(rows.length ? [head] : []),
    ...rows.map((cells) => {
      const row = element('tr')
      row.append(...cells.map((text) => element('td', '', String(text))))
      return row
    }),
  )
}

const drawFaults = (faults) => {
  const text = faults.map(({ target, left, how }) => `${target}：接下来 ${left} 次 ${how}`).join('；')
  byId('faults').textContent = text || '现在一切正常'
}

byId('fault-form').addEventListener('submit', (event) => {
  event.preventDefault()
  guard(async () => {
    const state = await ask('fault', {
      path: byId('fault-path').value,
      how: byId('fault-how').value,
      code: Number(byId('fault-code').value),
      times: Number(byId('fault-times').value),
    })
    drawState(state)
    toast('已设置，下一次调用起生效')
  })()
})

byId('fault-clear').addEventListener(
  'click',
  guard(async () => {
    drawState(await ask('fault', { clear: true }))
    toast('已恢复正常')
  }),
)

byId('fault-how').addEventListener('change', () => {
  byId('fault-code').disabled = byId('fault-how').value !== 'code'
})

byId('consents-show').addEventListener(
  'click',
  guard(async () => {
    const { consents } = await ask('consents')
    fill(
      'consents',
      ['姓名', '模板', '本系统记录可发', '微信实际可发', '最近一次回答'],
      consents.map(({ name, template, ours, wechat, answer }) => [name, template, ours, wechat, answer]),
    )
    if (!consents.length) toast('还没有人同意接收')
  }),
)

byId('ahead-show').addEventListener(
  'click',
  guard(async () => {
    const button = byId('ahead-show')
    button.disabled = true
    try {
      const { ahead } = await ask('ahead')
      const reached = ahead.filter(({ goes }) => goes).length
      byId('ahead-count').textContent = `共 ${ahead.length} 条，微信能送达 ${reached} 条`
      fill(
        'ahead',
        ['日期', '发给', '内容', '结果'],
        ahead.map(({ on, to, title, outcome }) => [on, to, title, outcome]),
      )
    } finally {
      button.disabled = false
    }
  }),
)
