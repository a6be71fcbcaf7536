'use strict'

let offset = 0
const now = () => Date.now() + offset

const drawClock = () => {
  byId('now').textContent = longTime(now())
  const seconds = Math.round(offset / 1000)
  if (Math.abs(seconds) < 2) byId('offset').textContent = '与真实时间一致'
  else {
    const days = Math.floor(Math.abs(seconds) / 86400)
    const hours = Math.floor((Math.abs(seconds) % 86400) / 3600)
    byId('offset').textContent = `比真实时间${seconds > 0 ? '快' : '慢'} ${days} 天 ${hours} 小时`
  }
}

const drawMessage = (message, templates) => {
  const template = templates[message.templateId] || { title: message.templateId, fields: {} }
  const box = document.createDocumentFragment()
  box.append(element('p', 'stamp', shortTime(new Date(message.at).getTime())))
  const card = element('article', 'message')
  const from = element('p', 'from')
  from.append(element('span', 'dot'), element('span', '', '产改评估'))
  card.append(from, element('p', 'title', template.title))
  const list = element('dl')
  for (const [field, value] of Object.entries(message.data)) {
    list.append(element('dt', '', template.fields[field] || field), element('dd', '', value))
  }
  const open = element('a', 'open', '进入小程序查看')
  open.href = message.page ? `/#/${message.page}` : '/'
  card.append(list, open)
  box.append(card, element('p', 'to', `发给 ${message.touser}`))
  return box
}

let drawnMessages = ''
const drawMessages = (messages, templates) => {
  const key = `${messages.length} ${messages.at(-1)?.id ?? ''}`
  byId('message-count').textContent = messages.length ? `${messages.length} 条` : ''
  if (key === drawnMessages) return
  drawnMessages = key
  byId('messages').replaceChildren(...[...messages].reverse().map((message) => drawMessage(message, templates)))
}

const drawTimers = (timers) => {
  const box = byId('timers')
  if (box.childElementCount === timers.length) return
  box.replaceChildren(
    ...timers.map((timer) => {
      const row = element('div', 'timer')
      const head = element('div', 'row spread')
      const name = element('div')
      name.append(element('div', '', `${timer.function} · ${timer.name}`), element('code', 'muted', timer.config))
      const button = element('button', 'plain', '立即触发')
      button.type = 'button'
      head.append(name, button)
      row.append(head)
      button.addEventListener(
        'click',
        guard(async () => {
          button.disabled = true
          try {
            const answer = await ask('timer', { function: timer.function })
            const output = row.querySelector('pre') || row.appendChild(element('pre'))
            output.className = answer.ok ? '' : 'bad'
            output.textContent = answer.ok ? JSON.stringify(answer.result, null, 2) : `运行失败：${answer.message}`
          } finally {
            button.disabled = false
            await refresh()
          }
        }),
      )
      return row
    }),
  )
}

const drawCalls = (calls, scans) => {
  const rows = Object.entries(calls).sort((a, b) => b[1] - a[1])
  for (const [name, count] of Object.entries(scans)) if (count > 0) rows.push([`全表扫描 ${name}`, count])
  byId('calls').replaceChildren(
    ...rows.map(([name, count]) => {
      const row = element('tr')
      row.append(element('td', '', name), element('td', '', String(count)))
      return row
    }),
  )
}

const drawState = (state) => {
  offset = new Date(state.now).getTime() - Date.now()
  drawClock()
  drawTimers(state.timers)
  drawMessages(state.messages, state.templates)
  drawCalls(state.calls, state.fullScans)
  drawFaults(state.faults)
}

const drawLogs = ({ logs }) => {
  const box = byId('logs')
  box.textContent = logs
    .map((line) => `${shortTime(new Date(line.at).getTime())}  [${line.function}] ${line.text}`)
    .join('\n')
  if (byId('follow').checked) box.scrollTop = box.scrollHeight
}

const refresh = async () => {
  const [state, logs] = await Promise.all([ask('state'), ask('logs')])
  drawState(state)
  drawLogs(logs)
}

const setClock = async (instant) => {
  drawState(await ask('clock', { now: new Date(instant).toISOString() }))
  byId('clock-input').value = inputValue(instant)
  toast(`时钟已设为 ${shortTime(instant)}`)
}

byId('clock-form').addEventListener('submit', (event) => {
  event.preventDefault()
  guard(() => setClock(fromInput(byId('clock-input').value)))()
})

byId('presets').addEventListener(
  'click',
  guard(async (event) => {
    const { days, at, real } = event.target.dataset
    if (days) await setClock(now() + Number(days) * DAY)
    if (at) await setClock(fromInput(`${parts(now()).getUTCFullYear()}-${at}`))
    if (real) {
      drawState(await ask('clock', { real: true }))
      toast('已恢复真实时间')
    }
  }),
)

byId('reset').addEventListener('click', () => byId('confirm').showModal())
byId('confirm-no').addEventListener('click', () => byId('confirm').close())
byId('confirm-yes').addEventListener(
  'click',
  guard(async () => {
    byId('confirm').close()
    byId('reset').disabled = true
    try {
      drawState(await ask('reset', {}))
      drawLogs(await ask('logs'))
      toast('数据已重置')
    } finally {
      byId('reset').disabled = false
    }
  }),
)

const start = async () => {
  await refresh()
  byId('clock-input').value = inputValue(now())
}
guard(start)()
setInterval(drawClock, 1000)
setInterval(() => {
  if (!document.hidden) refresh().catch(() => (byId('offset').textContent = '与本地环境的连接已断开'))
}, 3000)
