import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { NarrativeField } from '@/components/narrative-field/narrative-field'
import { Notice } from '@/components/notice/notice'
import { ScoreStepper } from '@/components/score-stepper/score-stepper'
import { NARRATIVE_GUIDE, narrativeLength } from '@/domain/answer/answer'
import { readTypedScore } from '@/domain/answer/typed-score'
import { writeNarrative, writeNothing, writeScore } from '@/features/fill/writing'
import { fieldWords } from '@/text/components'
import { dimensionPage } from '@/text/contact-pages'
import { authorWords } from '@/text/authors'
import { colleagueWords } from '@/text/colleagues'
import { earlierWords } from '@/text/earlier'
import { fillWords, nothingThisYear } from '@/text/fill'
import { EarlierReading } from './earlier-reading'
import { EvidencePhotos } from './evidence-photos'
import { useFieldOrder } from './field-order'
import { FiguresReading, IndicatorFigures } from './indicator-figures'
import type { IndicatorProps } from './indicator-props'
import { ChangeNote, ReviewerRemark } from './remark-and-note'
import { WritingHelp } from './writing-help'

/** Who wrote what stands here, as long as nothing newer does. */
function Writer({ view, author }: Pick<IndicatorProps, 'view' | 'author'>) {
  return author && author.savedAt === view.savedAt ? (
    <View className='indicator__author'>{authorWords(author)}</View>
  ) : null
}

/** What follows in the card, and whether it has to be there. */
function SectionHead({ title, must = false }: { title: string; must?: boolean }) {
  return (
    <View className='indicator__section'>
      {title}
      {must ? <View className='indicator__must'>{fieldWords.required}</View> : null}
    </View>
  )
}

/** An indicator that can be written: figures, text, score and photos, each kept as it is typed. */
export function IndicatorEditor({ fill, view, earlier, author, onOverlay, onNext, begun }: IndicatorProps) {
  const { indicator, maximum, content, conflict, problem } = view
  const { no } = indicator
  const narrativeAt = view.figures.length
  const typing = useFieldOrder(narrativeAt, begun === true, onNext)
  return (
    <>
      <ReviewerRemark view={view} />
      <IndicatorFigures fill={fill} view={view} earlier={earlier} typing={typing} />
      <SectionHead title={dimensionPage.narrativeHead} must />
      <WritingHelp version={view.version} indicator={indicator} />
      <NarrativeField
        label={dimensionPage.narrative(no)}
        showLabel={false}
        value={content.narrative}
        suggested={NARRATIVE_GUIDE}
        count={narrativeLength}
        {...typing.at(narrativeAt)}
        placeholder={fillWords.narrativePlaceholder}
        saveState={view.saveWord}
        onRetry={() => fill.answers.retry(no)}
        onInput={(text) => writeNarrative(fill, no, text)}
        onBlur={() => {
          typing.left(narrativeAt)
          fill.answers.sendNow(no)
        }}
      />
      {view.ordered ? <ChangeNote fill={fill} view={view} /> : null}
      {/* Beside the field these would come and go among its siblings, and Taro would write the field anew while it is typed in. */}
      <View>
        <Writer view={view} author={author} />
        {view.here.length > 0 ? <Notice tone='info'>{colleagueWords.here(view.here)}</Notice> : null}
        {conflict ? (
          <Notice
            tone='warn'
            title={fillWords.conflictTitle(conflict.by)}
            urgent
            action={{ text: fillWords.conflictAction, onPress: () => onOverlay({ kind: 'conflict', no }) }}
          >
            {fillWords.conflictNotice(conflict.by)}
          </Notice>
        ) : null}
        {problem === undefined ? null : (
          <Notice
            tone='danger'
            urgent
            action={view.helpsToSend ? { text: fillWords.tryAgain, onPress: () => fill.answers.retry(no) } : undefined}
          >
            {problem}
          </Notice>
        )}
        {earlier === 'added' ? (
          <View className='earlier__note'>{earlierWords.added}</View>
        ) : earlier ? (
          <EarlierReading fill={fill} no={no} answer={earlier} written={content.narrative} />
        ) : null}
        {indicator.points === null && !view.answered ? (
          <Button
            kind='secondary'
            size='small'
            onPress={() => writeNothing(fill, indicator, nothingThisYear(indicator))}
          >
            {fillWords.nothingThisYear}
          </Button>
        ) : null}
      </View>
      {maximum === null ? null : (
        <ScoreStepper
          value={content.selfScore}
          max={maximum}
          step={view.step}
          quick
          onChange={(score) => writeScore(fill, no, score)}
          read={(typed) => readTypedScore(typed, maximum, view.step)}
          onClear={() => writeScore(fill, no, null)}
        />
      )}
      <SectionHead title={dimensionPage.evidenceHead} />
      <EvidencePhotos fill={fill} view={view} onOverlay={onOverlay} />
    </>
  )
}

/** An indicator that can only be read, and why. */
export function IndicatorReading({ fill, view, author, onOverlay, reason }: IndicatorProps & { reason: string }) {
  const { indicator, maximum, content } = view
  return (
    <>
      <Notice tone='info'>{reason}</Notice>
      {view.keptHere ? (
        <Notice
          tone='warn'
          title={fillWords.keptHere}
          action={{ text: fillWords.keptHereAction, onPress: () => onOverlay({ kind: 'kept', no: indicator.no }) }}
        >
          {fillWords.keptHereNote}
        </Notice>
      ) : null}
      <ReviewerRemark view={view} />
      <FiguresReading view={view} />
      <NarrativeField
        label={dimensionPage.narrative(indicator.no)}
        showLabel={false}
        value={content.narrative}
        readOnly
      />
      <Writer view={view} author={author} />
      {maximum === null ? null : (
        <ScoreStepper value={content.selfScore} max={maximum} step={view.step} onChange={() => undefined} readOnly />
      )}
      <EvidencePhotos fill={fill} view={view} onOverlay={onOverlay} />
    </>
  )
}
