import { execFileSync } from 'node:child_process'
import path from 'node:path'

interface Printed {
  readonly moments: ReadonlyArray<readonly [string, number, string, string, string, string, boolean, number]>
  readonly days: ReadonlyArray<readonly [string, number, string]>
}

const printedUnder = (zone: string): Printed => {
  const script = path.join(__dirname, '..', 'support', 'print-days.ts')
  const output = execFileSync(process.execPath, ['--import', 'tsx', script], {
    env: { ...process.env, TZ: zone },
    encoding: 'utf8',
  })
  return JSON.parse(output) as Printed
}

const inChina = printedUnder('Asia/Shanghai')

describe('days, moments and their wording are the same wherever the machine stands', () => {
  test.each(['UTC', 'America/Los_Angeles', 'Australia/Lord_Howe', 'Pacific/Kiritimati'])('%s', (zone) => {
    expect(printedUnder(zone)).toEqual(inChina)
  })

  test('and they are those of a clock in China', () => {
    const changeInAmerica = inChina.moments[0]
    expect(changeInAmerica).toEqual(['2026-11-01', 8, '08:00', '11月1日 08:00', '11月1日', '2026年11月1日', false, 44])
    const beforeMidnight = inChina.moments.find((moment) => moment[3] === '12月15日 23:30')
    expect(beforeMidnight?.[6]).toBe(false)
    const midnight = inChina.moments.find((moment) => moment[3] === '12月16日 00:00')
    expect(midnight?.slice(6)).toEqual([true, -1])
    expect(inChina.days.find(([date]) => date === '2028-02-29')?.[2]).toBe('2028年2月29日')
  })
})
