/**
 * Writes what a new environment is filled with, as JSON Lines for CloudBase's import, a file a collection, into dist/deployment:
 * `npm run deployment-data -- 张三`, with the name of the first person of the office.
 */
import { randomInt } from 'node:crypto'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { chinaDateOf, getInstant } from '@/domain/calendar/instant'
import { CODE_ALPHABET, CODE_LENGTH, formatCode } from '@/domain/people/invitation'
import { deploymentDocuments } from './documents'

const root = path.resolve(__dirname, '..')
const folder = path.join(root, 'dist', 'deployment')

const drawCode = (): string =>
  Array.from({ length: CODE_LENGTH }, () => CODE_ALPHABET[randomInt(CODE_ALPHABET.length)]).join('')

function main(): void {
  const name = process.argv[2]?.trim() ?? ''
  if (name === '') {
    console.error('请写明省产改办第一位使用者的姓名：npm run deployment-data -- 张三')
    process.exitCode = 1
    return
  }
  const code = drawCode()
  const documents = deploymentDocuments(getInstant(Date.now()), { name, code })
  // An older export's invitation would stay valid in somebody's hands; nothing of it is kept.
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const [collection, rows] of Object.entries(documents) as Array<[string, readonly object[]]>) {
    writeFileSync(path.join(folder, `${collection}.json`), rows.map((row) => `${JSON.stringify(row)}\n`).join(''))
    console.log(`${collection.padEnd(12)} ${String(rows.length).padStart(4)} 条   dist/deployment/${collection}.json`)
  }
  const [cycle] = documents.cycles
  const [invitation] = documents.invitations
  if (cycle) console.log(`\n${cycle.title}：${cycle.openOn} 起，${cycle.deadlineOn} 24:00 截止`)
  if (invitation) {
    const until = chinaDateOf(invitation.expiresAt)
    console.log(`${name}的邀请码（只显示这一次，文件里只有它的散列值，${until} 前有效）：${formatCode(code)}`)
  }
}

main()
