import { valueDoubtWords } from './ledger'
import type { ImportSummary, ImportTally, RowOutcome } from '@/contract/roster'
import type { ImportDecision, ImportKind, ImportNote, ImportReason, PlannedRow } from '@/domain/roster/import-row'
import { isUndecided } from '@/domain/roster/import-row'
import { refusalSentence } from './refusals'
// The file of rejected rows is made where there is no page to bring them.
import './refused-in-packages'

export const IMPORT_KIND_WORDS: Readonly<Record<ImportKind, string>> = {
  new: '新增',
  changed: '变更',
  renamed: '疑似更名',
  unmatched: '未匹配',
  duplicated: '重复',
  rejected: '退回',
  unchanged: '无变化',
}

/** What becomes of the rows of a kind when the import is confirmed. */
export const IMPORT_KIND_NOTES: Readonly<Record<ImportKind, string>> = {
  new: '台账里没有，确认后新增。责任工会不会自动指定，名单写明的列为建议。',
  changed: '名称对得上，下列栏目不同，确认后按名单更新。名单里空着的栏目不动。',
  renamed: '序号或信用代码相同、名称不同。请逐家确认是否更名，不确认就不改动。',
  unmatched: '与台账里的企业名称相近。请指明是不是同一家，不指明就不写入。',
  duplicated: '同一家企业出现多次，或对得上不止一家，不会写入。',
  rejected: '内容有误，不会写入。可以下载退回行，改好后再导入。',
  unchanged: '与台账一致，不用写入。',
}

const rowsWords = (rows: readonly number[]): string => `第 ${rows.slice(0, 5).join('、')} 行`

/** Why a row is 重复 or 退回, in one sentence. */
export const importReasonWords = (reason: ImportReason): string => {
  switch (reason.why) {
    case 'name_missing':
      return '没有企业名称。请补填企业名称。'
    case 'like_a_formula':
      return `“${reason.label}”像是公式，或公式出错的结果（#N/A）。请改成文字。`
    case 'no_invalid':
      return `序号“${reason.text}”不是正整数。请改成数字，或留空。`
    case 'value':
      return refusalSentence(reason.refusal)
    case 'repeated':
      return `与${rowsWords(reason.rows)}企业名称相同。请只留一行。`
    case 'several_enterprises':
      return `对得上不止一家企业：${reason.names.join('、')}。请核对名称和信用代码。`
    case 'same_enterprise':
      return `与${rowsWords([reason.row])}指的是同一家企业。请只留一行。`
  }
}

/** What one should know of a row that is read all the same. */
export const importNoteWords = (note: ImportNote): string => {
  switch (note.about) {
    case 'formula':
      return `“${note.label}”是公式，按显示的内容读取`
    case 'former_name':
      return `名单用的是旧名称，现名 ${note.name}`
    case 'number_kept':
      return `名单的序号不同，台账序号仍为 ${note.no}`
    case 'number_taken':
      return `序号 ${note.no} 已被使用，写入时顺延`
    case 'union_unknown':
      return `没有找到“${note.text}”，责任工会不变`
    case 'union_kept':
      return `责任工会仍为${note.name}，如需改派请在分派页办理`
    case 'joins_later':
      return '已确认下一周期入库，本周期不改动'
    case 'no_enterprise':
      return '像是合计、填表人或分组标题，默认不写入'
    case 'hidden_row':
      return '这一行在表格里被隐藏或筛选掉了，请核对要不要写入'
    case 'other_width':
      return `这一行有 ${note.fields} 格，表头有 ${note.heads} 格，请核对有没有错位`
    case 'doubtful':
      return note.doubt.doubt === 'spoiled'
        ? `${valueDoubtWords(note.doubt)}。这一格没有写入`
        : valueDoubtWords(note.doubt)
    case 'known_by':
      return note.what === 'number' ? '序号相同' : '统一社会信用代码相同'
  }
}

/** Why a row was not written: for the file that is given back. Undefined where it was, or had nothing to write. */
export const unwrittenWords = (row: PlannedRow & { readonly outcome: RowOutcome | null }): string | undefined => {
  if (row.outcome?.was === 'refused') return refusalSentence(row.outcome.refusal)
  if (row.kind === 'duplicated' || row.kind === 'rejected') return row.reasons.map(importReasonWords).join('')
  if (row.decision?.kind === 'skip') return '导入时选择了不写入。'
  if (!isUndecided(row)) return undefined
  const near = (row.match ? [row.match] : row.candidates).map(({ name }) => name).join('、')
  return `${IMPORT_KIND_WORDS[row.kind]}，没有确认：${near}。`
}

/** The two columns that the file of rejected rows begins with. */
export const REJECTED_HEAD = { row: '原行号', reason: '退回原因' } as const
export const rejectedRowsFileName = (fileName: string): string => `${fileName.replace(/\.[^.]*$/, '')}-退回行.xlsx`

/** The names that an unmatched row may mean. */
export const nearWords = ({ candidates }: PlannedRow): string =>
  `相近：${candidates.map(({ name }) => name).join('、')}`

/** What was said of a row. */
export const decisionWords = ({ decision, candidates, match }: PlannedRow): string => {
  if (!decision) return ''
  if (decision.kind === 'skip') return '不写入'
  if (decision.kind === 'new') return '按新企业写入'
  const known = [...candidates, ...(match ? [match] : [])].find((each) => each.enterpriseId === decision.enterpriseId)
  const name = known?.name ?? '同一家企业'
  return decision.rename ? `由“${name}”更名` : `就是“${name}”，沿用台账名称`
}

/** A choice, as it stands in the list of what may be said. */
export const choiceWords = (
  decision: ImportDecision,
  row: PlannedRow,
): { readonly label: string; readonly note: string } => {
  if (decision.kind === 'skip') return { label: '不写入这一行', note: '可以下载退回行，以后再办' }
  if (decision.kind === 'new') return { label: '是一家新企业', note: '新增到台账，等待分派责任工会' }
  const known = [...row.candidates, ...(row.match ? [row.match] : [])].find(
    (each) => each.enterpriseId === decision.enterpriseId,
  )
  const name = `第 ${known?.no ?? 0} 号 ${known?.name ?? ''}`
  return decision.rename
    ? { label: '是同一家，已更名', note: `${name}，改为名单上的名称，旧名留在履历里` }
    : { label: '是同一家，名称不改', note: `${name}，只更新其他栏目` }
}

const parts = (tally: ImportTally): readonly string[] => [
  ...(tally.added > 0 ? [`新增 ${tally.added} 家`] : []),
  ...(tally.updated > 0 ? [`变更 ${tally.updated} 家`] : []),
  ...(tally.renamed > 0 ? [`更名 ${tally.renamed} 家`] : []),
]

/** «新增 2 家、变更 3 家». */
export const tallyWords = (tally: ImportTally): string => parts(tally).join('、') || '没有要写入的行'

/** What is asked once before anything is written. */
export const confirmBody = (wanted: ImportTally, unwritten: number): string =>
  `将${tallyWords(wanted)}。${unwritten > 0 ? `另有 ${unwritten} 行不写入，可以下载退回行。` : ''}写入后，每家企业的台账履历里都会记下这次导入。`

/** What it came to. */
export const doneWords = (done: ImportTally & { readonly refused: number }): string =>
  `已${tallyWords(done)}。${done.refused > 0 ? `有 ${done.refused} 行在预览以后有了变化，没有写入。` : ''}`

/** What the file has to be. */
export const ROSTER_FILE = {
  wrongKind: '请选择 .xlsx 或 CSV 文件。旧版 .xls 请先用 Excel 或 WPS 另存为 .xlsx。',
  tooLarge: '文件超过 5 兆。请删去图片和用不到的工作表，另存后再传。',
} as const

/** What a roster must look like, in the order in which one prepares it. */
export const START_STEPS = [
  'Excel（.xlsx）或 CSV 文件，不超过 5 兆、5000 行。手机上可从微信聊天里选。',
  '有一行表头，至少写明“企业名称”；“序号”“责任工会”或“地市”、台账各栏目可有可无。',
  '写了“联系人”“联系电话”的，以后给这家企业的邀请码就写着这个人；电话在页面上只显示头尾几位。',
  '一行一家企业。空着的栏目保持原样，名单里没有的企业不会被删除。',
] as const

/** «31 广东生益科技股份有限公司»; a row without a name is known by its place. */
export const rowTitle = ({ no, name, row }: PlannedRow): string =>
  name === '' ? `第 ${row} 行（没有名称）` : no === null ? name : `${no} ${name}`

/** «A 列 企业名称»: as Excel calls it. */
export const headWords = (head: string, column: number): string => {
  const letter = String.fromCharCode(65 + (column % 26))
  const letters = column < 26 ? letter : `${String.fromCharCode(64 + Math.floor(column / 26))}${letter}`
  return head === '' ? `${letters} 列` : `${letters} 列 ${head}`
}

/** The file, and how many rows were read of it. */
export const previewTitle = ({
  fileName,
  total,
  sheet,
}: Pick<ImportSummary, 'fileName' | 'total' | 'sheet'>): string =>
  sheet === '' ? `${fileName} · ${total} 行` : `${fileName} · ${sheet} · ${total} 行`

/** What is read of the file, and which of its columns are not. */
export const columnsWords = ({
  fields,
  mapping,
  heads,
}: Pick<ImportSummary, 'fields' | 'mapping' | 'heads'>): string => {
  const read = fields.filter(({ key }) => mapping[key] !== undefined).map(({ label }) => label)
  const used = Object.values(mapping)
  const unused = heads.filter((head, column) => head !== '' && !used.includes(column))
  return unused.length > 0 ? `${read.join('、')}；不读取：${unused.join('、')}` : read.join('、')
}

/** Enterprises that the file does not name: nothing happens to them. */
export const absentWords = ({ count, first }: ImportSummary['absent']): string =>
  `台账里另有 ${count} 家不在名单里（${first
    .slice(0, 2)
    .map(({ name }) => name)
    .join('、')}${count > 2 ? '等' : ''}），保持不变。`
