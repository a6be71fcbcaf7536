import { useEffect, useState } from 'react'
import { View } from '@tarojs/components'
import { ButtonRow } from '@/components/action-bar/action-bar'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { CheckList } from '@/components/choice-list/choice-list'
import { DiffText } from '@/components/diff-text/diff-text'
import { EmptyState } from '@/components/empty-state/empty-state'
import { Icon } from '@/components/icon/icon'
import { Notice } from '@/components/notice/notice'
import { SectionTitle } from '@/components/section-title/section-title'
import { StatusTag } from '@/components/status-tag/status-tag'
import { comparedTexts, canTake, type WordInPreview, type WordInRow } from '@/features/word-in/preview'
import type { WordIn, WordInForm } from '@/features/word-in/use-word-in'
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

interface RowCardProps {
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
    <Card id={`word-in-${no}`} title={title} badge={{ state: doubts.length > 0 ? 'attention' : 'todo', number: no }}>
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

function Warnings({ form }: { form: WordInForm }) {
  const unread = wordInText.unread(form.unread)
  return (
    <>
      {form.ofAnother ? (
        <Notice tone='warn' urgent>
          {wordInText.ofAnother(form.unitName)}
        </Notice>
      ) : null}
      {form.passedOver.length > 0 ? <Notice tone='info'>{wordInText.passedOver(form.passedOver)}</Notice> : null}
      {unread === '' ? null : <Notice tone='info'>{unread}</Notice>}
      {form.beside.length > 0 ? (
        <Notice tone='warn' title={wordInText.beside(form.beside.length)}>
          {form.beside.map((line) => (
            <View key={line}>{line}</View>
          ))}
        </Notice>
      ) : null}
      {form.strangers.length > 0 ? (
        <Notice tone='warn' title={wordInText.strangers(form.strangers.length)}>
          {form.strangers.map((line) => (
            <View key={line}>{line}</View>
          ))}
        </Notice>
      ) : null}
    </>
  )
}

/** What lies still: it needs no decision, and is said in a line. */
function Rest({ preview }: { preview: WordInPreview }) {
  const { same, empty } = preview
  if (same.length === 0 && empty.length === 0) return null
  return (
    <Card>
      {same.length > 0 ? <View className='wi-note'>{wordInText.same(same)}</View> : null}
      {empty.length > 0 ? <View className='wi-note'>{wordInText.empty(empty)}</View> : null}
    </Card>
  )
}

interface PreviewListProps {
  wordIn: WordIn
  preview: WordInPreview
  form: WordInForm
}

/** Both texts of all rows are more than one message to the page should carry: they follow one another, and all are there to be seen. */
const PARTS_A_MESSAGE = 4

/** The file's contents by dimension, each with its own choice. */
export function PreviewList({ wordIn, preview, form }: PreviewListProps) {
  const rows = preview.parts.flatMap((part) => part.rows)
  const takeable = rows.filter(canTake)
  const fresh = takeable.filter(({ standing }) => standing === 'new').length
  const [drawn, setDrawn] = useState(PARTS_A_MESSAGE)
  const left = preview.parts.length - drawn
  useEffect(() => {
    if (left <= 0) return undefined
    const timer = setTimeout(() => setDrawn((before) => before + PARTS_A_MESSAGE), 0)
    return () => clearTimeout(timer)
  }, [left])
  const marked = rows.some((row) => comparedTexts(row).kind === 'stretches')
  return (
    <>
      <Warnings form={form} />
      {takeable.length === 0 ? (
        <EmptyState icon='info' title={wordInText.nothingToTake} note={wordInText.nothingToTakeNote} />
      ) : (
        <Card note={marked ? wordInText.legend : undefined} title={wordInText.chosen(wordIn.chosen.size)}>
          <ButtonRow>
            <Button kind='secondary' size='small' onPress={wordIn.chooseNone}>
              {wordInText.takeNone}
            </Button>
            <Button kind='secondary' size='small' disabled={fresh === 0} onPress={wordIn.chooseAllNew}>
              {wordInText.takeAllNew(fresh)}
            </Button>
          </ButtonRow>
        </Card>
      )}
      {preview.parts.slice(0, drawn).map((part) => (
        <View key={part.id}>
          <SectionTitle title={part.title} />
          {part.rows.map((row) => (
            <RowCard key={row.no} row={row} chosen={wordIn.chosen.has(row.no)} onToggle={wordIn.toggle} />
          ))}
        </View>
      ))}
      <Rest preview={preview} />
    </>
  )
}
