import * as v from 'valibot'
import type { CloudApi } from './cloud-api'
import { answerOf } from './smoke'
import { sayMigration } from './words'

const migrated = v.object({ done: v.boolean(), stuck: v.nullable(v.string()), touched: v.number() })

/** So many runs of twenty seconds each are asked for without one that is the last: half a day's documents. */
const RUNS = 2000

/**
 * Has the function `deadline` bring the documents of before into the shape that it writes, run by run: it is beside the database, has the
 * store's own rules, and goes on after a run that was cut off. Fails with what to do where a step cannot go on.
 */
export const migrateDocuments = async (api: Pick<CloudApi, 'invoke'>): Promise<void> => {
  for (let run = 0; run < RUNS; run += 1) {
    const { value, said } = answerOf(await api.invoke('deadline', { migrate: 'run' }))
    const answer = v.safeParse(migrated, value)
    if (!answer.success) throw new Error(`云函数 deadline 没有照做：${said}`)
    const { done, stuck } = answer.output
    if (stuck !== null)
      throw new Error(
        `“${sayMigration(stuck)}”有几份做不下去，原因在云函数 deadline 的日志里。再运行一次，从这里接着做`,
      )
    if (done) return
  }
  throw new Error('整理以前的数据还没有做完。再运行一次，从断开的地方接着做')
}
