import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { CheckList } from '@/components/choice-list/choice-list'
import { DiffText } from '@/components/diff-text/diff-text'
import { Icon } from '@/components/icon/icon'
import { StatusTag } from '@/components/status-tag/status-tag'
import { canTake, type WordInRow } from '@/features/word-in/preview'
import { comparedTexts } from '@/features/word-in/compared-texts'
import { scoreLine, standingTag, wordInText } from '@/text/word-in'
import './word-in.scss'

function Texts({ row }: { row: WordInRow }) {
  const texts = comparedTexts(row)
  switch (texts.kind) {
    case 'none':
      return null
    case 'file':
      return <View className='wi-text'>{texts.text}</View>
    case 'stretches':
      return <DiffText segments={texts.stretches} legend={false} />
    case 'both':
      return (
        <>
          <View className='wi-label'>{wordInText.present}</View>
          <View className='wi-text wi-text--present'>{texts.present}</View>
          <View className='wi-label'>{wordInText.inFile}</View>
          <View className='wi-text'>{texts.file}</View>
        </>
      )
  }
}

function Doubt({ text }: { text: string }) {
  return (
    <View className='wi-doubt'>
      <Icon name='alert' />
      <View className='wi-doubt__text'>{text}</View>
    </View>
  )
}

export interface RowCardProps {
  row: WordInRow
  chosen: boolean
  onToggle: (no: number) => void
}

/** One indicator: what the file says beside what the form has, what is in doubt, and whether to put it in. */
export function RowCard({ row, chosen, onToggle }: RowCardProps) {
  const { no, title, standing, doubts, obstacle, reading, present } = row
  const tag = standingTag[standing]
  const score = scoreLine(reading.score, present.selfScore)
  const choice = String(no)
  return (
    <Card
      id={`word-in-${no}`}
      title={title}
      badge={{ state: doubts.length > 0 ? 'attention' : 'todo', number: no, keepNumber: true }}
    >
      <StatusTag tone={tag.tone} text={tag.text} />
      <Texts row={row} />
      {score === '' ? null : <View className='wi-score'>{score}</View>}
      {[...doubts, ...(obstacle === undefined ? [] : [obstacle])].map((text) => (
        <Doubt key={text} text={text} />
      ))}
      {canTake(row) ? (
        <CheckList
          label={title}
          choices={[{ value: choice, label: wordInText.take(no) }]}
          values={chosen ? [choice] : []}
          onChange={() => onToggle(no)}
        />
      ) : null}
    </Card>
  )
}
