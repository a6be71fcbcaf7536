import { useState } from 'react'
import { View } from '@tarojs/components'
import { ActionBar } from '@/components/action-bar/action-bar'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Cell, CellList } from '@/components/cell/cell'
import { CommentBubble } from '@/components/comment-bubble/comment-bubble'
import { FactField, FactResult, FactRow } from '@/components/fact-field/fact-field'
import { HeroHeader } from '@/components/hero-header/hero-header'
import { NarrativeField } from '@/components/narrative-field/narrative-field'
import { Page } from '@/components/page/page'
import { PhotoGrid } from '@/components/photo-grid/photo-grid'
import { ProgressBar } from '@/components/progress-bar/progress-bar'
import { Radar } from '@/components/radar/radar'
import { ScoreStepper } from '@/components/score-stepper/score-stepper'
import { StatusTag } from '@/components/status-tag/status-tag'
import { pictures } from './pictures'
import './gallery.scss'

const open = () => undefined

export function HomeScreen() {
  return (
    <Page
      hero={
        <HeroHeader
          lead='距 12 月 15 日截止'
          figure='23'
          unit='天'
          aside={{ label: '自评总分', value: '71.5', suffix: '/ 100' }}
        />
      }
      footer={
        <ActionBar>
          <Button kind='secondary'>填报预览</Button>
          <Button onPress={open}>继续填写第 9 项</Button>
        </ActionBar>
      }
    >
      <Card
        title='广东生益科技股份有限公司'
        note='责任工会：东莞市总工会'
        extra={<StatusTag tone='warn' text='填报中' />}
      >
        <ProgressBar value={21} max={28} label='填报进度' />
        <View className='g-note'>已填 21 / 28 项，还差 7 项可提交</View>
      </Card>
      <CellList>
        <Cell title='组织领导' note='3/3 项 · 自评 9.5/10' badge={{ state: 'done' }} onPress={open} />
        <Cell title='产业工人政治引领' note='3/3 项 · 自评 13/15' badge={{ state: 'done' }} onPress={open} />
        <Cell
          title='产业工人技能培育'
          note='2/4 项 · 自评 8/15 · 照片 5 张'
          badge={{ state: 'attention', number: 2 }}
          onPress={open}
        />
        <Cell title='产业工人职业发展' note='4/4 项 · 自评 12/15' badge={{ state: 'done' }} onPress={open} />
        <Cell title='产业工人权益维护' note='尚未填写 · 15 分' badge={{ state: 'todo', number: 4 }} onPress={open} />
      </CellList>
    </Page>
  )
}

export function FillScreen() {
  const [score, setScore] = useState<number | null>(3.5)
  const [text, setText] = useState(
    '2026 年按工资总额 2% 足额计提教育经费 186.4 万元，其中 68% 用于一线产业工人技能提升，全年举办数控、电气等培训 42 期，覆盖 1 350 人次。',
  )
  return (
    <Page
      top={
        <View className='g-top'>
          <ProgressBar value={2} max={4} label='本维度进度' text='2/4 项 · 8/15 分' />
        </View>
      }
      footer={
        <ActionBar>
          <Button kind='secondary' onPress={open}>
            上一维度
          </Button>
          <Button onPress={open}>下一维度</Button>
        </ActionBar>
      }
    >
      <Card title='落实企业职工教育经费情况' note='满分 4 分' badge={{ state: 'attention', number: 8 }}>
        <CommentBubble
          author='东莞市总工会 李红'
          when='12 月 9 日'
          text='请补充 2026 年实际支出凭证，并说明一线职工培训占比。'
        />
        <FactRow>
          <FactField label='教育经费支出' unit='万元' value='186.4' />
          <FactField label='职工工资总额' unit='万元' value='9320' />
        </FactRow>
        <FactResult label='占比' value='2.0%' note='经费 ÷ 工资总额' tone='ok' />
        <NarrativeField
          label='自评情况'
          value={text}
          onInput={setText}
          saveState={{ kind: 'saved', at: '10:32' }}
          placeholder='写清做了什么、多少人、有什么结果'
        />
        <ScoreStepper value={score} max={4} onChange={setScore} />
        <PhotoGrid
          max={9}
          onOpen={open}
          onAdd={open}
          onRemove={open}
          onCaption={open}
          onRetry={open}
          photos={[
            { id: '1', src: pictures[0], caption: '培训签到表', state: { kind: 'done' } },
            { id: '2', src: pictures[1], caption: '开班仪式', state: { kind: 'done' } },
            { id: '3', src: pictures[2], state: { kind: 'uploading', percent: 64 } },
          ]}
        />
      </Card>
      <CellList>
        <Cell
          title='技能人才培养基地、工匠学院'
          note='满分 3 分 · 未填写'
          badge={{ state: 'todo', number: 9 }}
          onPress={open}
        />
      </CellList>
    </Page>
  )
}

const axes = [
  { key: '1', label: '组织领导', value: 9.5, max: 10 },
  { key: '2', label: '政治引领', value: 13, max: 15 },
  { key: '3', label: '技能培育', value: 11, max: 15 },
  { key: '4', label: '职业发展', value: 12, max: 15 },
  { key: '5', label: '权益维护', value: 12, max: 15 },
  { key: '6', label: '治理参与', value: 13, max: 15 },
  { key: '7', label: '作用发挥', value: 12, max: 15 },
]

export function CheckScreen() {
  return (
    <Page
      footer={
        <ActionBar hint='处理完 1 项后可提交'>
          <Button disabled>提交给东莞市总工会</Button>
        </ActionBar>
      }
    >
      <Card>
        <Radar axes={axes} label='七个维度自评' />
        <View className='g-total'>
          82.5 <View className='g-total__of'>/ 100 自评</View>
        </View>
        <View className='g-note g-note--centre'>加分项 2 项已填，分值由省级确定，不计入 100 分</View>
      </Card>
      <CellList title='还有 1 项必须处理' titleTone='brand'>
        <Cell
          title='还没有填写自评情况'
          plain
          badge={{ state: 'attention', number: 13 }}
          value='去填写'
          valueTone='brand'
          onPress={open}
        />
      </CellList>
      <CellList title='3 项建议看一看' titleTone='warn'>
        <Cell title='自评满分，但没有佐证照片' plain badge={{ state: 'todo', number: 4 }} onPress={open} />
        <Cell title='只有 31 字，建议 100 字左右' plain badge={{ state: 'todo', number: 16 }} onPress={open} />
        <Cell title='与第 19 项内容相同' plain badge={{ state: 'todo', number: 20 }} onPress={open} />
      </CellList>
    </Page>
  )
}
