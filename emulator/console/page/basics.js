'use strict'

const BEIJING = 8 * 60 * 60 * 1000
const DAY = 24 * 60 * 60 * 1000
const WEEKDAYS = '日一二三四五六'

const byId = (id) => document.getElementById(id)
const two = (number) => String(number).padStart(2, '0')

/** Beijing time by arithmetic, whatever zone the browser is in. */
const parts = (instant) => new Date(instant + BEIJING)
const longTime = (instant) => {
  const at = parts(instant)
  const day = `${at.getUTCFullYear()}年${at.getUTCMonth() + 1}月${at.getUTCDate()}日 星期${WEEKDAYS[at.getUTCDay()]}`
  return `${day} ${two(at.getUTCHours())}:${two(at.getUTCMinutes())}:${two(at.getUTCSeconds())}`
}
const shortTime = (instant) => {
  const at = parts(instant)
  return `${at.getUTCMonth() + 1}月${at.getUTCDate()}日 ${two(at.getUTCHours())}:${two(at.getUTCMinutes())}`
}
const inputValue = (instant) => parts(instant).toISOString().slice(0, 16)
const fromInput = (value) => new Date(`${value}:00+08:00`).getTime()
const element = (tag, className, text) => {
  const made = document.createElement(tag)
  if (className) made.className = className
  if (text !== undefined) made.textContent = text
  return made
}

const toast = (text) => {
  const box = byId('toast')
  box.textContent = text
  box.classList.add('on')
  clearTimeout(toast.timer)
  toast.timer = setTimeout(() => box.classList.remove('on'), 2400)
}

const ask = async (path, body) => {
  const response = await fetch(
    `/console/api/${path}`,
    body ? { method: 'POST', body: JSON.stringify(body) } : undefined,
  )
  const answer = await response.json().catch(() => ({ message: '无法读取结果' }))
  if (!response.ok) throw new Error(answer.message || `错误 ${response.status}`)
  return answer
}

const guard = (action) => async (event) => {
  try {
    await action(event)
  } catch (error) {
    toast(`操作失败：${error.message}`)
  }
}
