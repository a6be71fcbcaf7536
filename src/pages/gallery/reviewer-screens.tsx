import { useState } from 'react'
import { View } from '@tarojs/components'
import { ActionBar, ButtonRow } from '@/components/action-bar/action-bar'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Cell, CellList } from '@/components/cell/cell'
import { DiffText } from '@/components/diff-text/diff-text'
import { Notice } from '@/components/notice/notice'
import { Page } from '@/components/page/page'
import { PhotoGrid } from '@/components/photo-grid/photo-grid'
import { SearchBar } from '@/components/search-bar/search-bar'
import { StatusTag } from '@/components/status-tag/status-tag'
import { Tabs } from '@/components/tabs/tabs'
import { pictures } from './pictures'
import './gallery.scss'

const open = () => undefined

export function WorklistScreen() {
  const [tab, setTab] = useState<'wait' | 'back' | 'agreed' | 'open'>('wait')
  const [query, setQuery] = useState('')
  return (
    <Page
      top={
        <>
          <SearchBar value={query} onInput={setQuery} placeholder='企业名称' />
          <Tabs
            label='审核状态'
            selected={tab}
            onSelect={setTab}
            tabs={[
              { key: 'wait', label: '待审核', count: 12 },
              { key: 'back', label: '已退回', count: 4 },
              { key: 'agreed', label: '已同意', count: 31 },
              { key: 'open', label: '未提交', count: 9 },
            ]}
          />
        </>
      }
    >
      <CellList>
        <Cell
          title='广东微观科技有限公司'
          note='12 月 8 日提交 · 自评 82.5'
          value={<StatusTag tone='danger' text='已等 3 天' icon='clock' />}
          onPress={open}
        >
          <View className='g-note'>修改后再次提交：要求改 2 项，实际改 3 项</View>
        </Cell>
        <Cell
          title='东莞市交通投资集团有限公司'
          note='12 月 10 日提交 · 自评 91'
          value={<StatusTag tone='info' text='待审核' />}
          onPress={open}
        >
          <View className='g-note'>照片 64 张 · 2 项满分无佐证</View>
        </Cell>
        <Cell
          title='陆逊梯卡华宏（东莞）眼镜有限公司'
          note='12 月 11 日提交 · 自评 76'
          value={<StatusTag tone='info' text='待审核' />}
          onPress={open}
        >
          <View className='g-note'>照片 38 张</View>
        </Cell>
      </CellList>
      <Card title='未提交的 9 家，还有 4 天截止' note='其中 3 家没有剩余提醒次数，需电话联系'>
        <ButtonRow>
          <Button kind='secondary' onPress={open}>
            查看名单
          </Button>
          <Button onPress={open}>一键催办 6 家</Button>
        </ButtonRow>
      </Card>
    </Page>
  )
}

export function ReviewScreen() {
  const [tab, setTab] = useState('3')
  return (
    <Page
      top={
        <Tabs
          label='维度'
          selected={tab}
          onSelect={setTab}
          tabs={['组织领导', '政治引领', '技能培育', '职业发展', '权益维护', '治理参与', '作用发挥'].map(
            (label, index) => ({ key: String(index + 1), label }),
          )}
        />
      }
      footer={
        <ActionBar>
          <Button kind='secondary' onPress={open}>
            退回 1 项
          </Button>
          <Button onPress={open}>同意呈报</Button>
        </ActionBar>
      }
    >
      <Card
        title='落实企业职工教育经费情况'
        note='自评 3.5 / 4 · 经费占工资总额 2.0%'
        badge={{ state: 'todo', number: 8 }}
        extra={<StatusTag tone='ok' text='已修改' />}
      >
        <DiffText
          segments={[
            { kind: 'equal', text: '2026 年按工资总额 2% 足额计提教育经费 ' },
            { kind: 'insert', text: '186.4 万元，其中 68% 用于一线产业工人技能提升' },
            { kind: 'delete', text: '若干万元' },
            { kind: 'equal', text: '，全年举办数控、电气等培训 42 期。' },
          ]}
        />
        <PhotoGrid
          readOnly
          onOpen={open}
          photos={pictures.slice(0, 3).map((src, index) => ({ id: String(index), src, state: { kind: 'done' } }))}
        />
        <ButtonRow>
          <Button kind='secondary' size='small' onPress={open}>
            核定分 3.5
          </Button>
          <Button kind='secondary' size='small' icon='chat' onPress={open}>
            写意见
          </Button>
          <Button kind='danger' size='small' icon='retry' onPress={open}>
            退回此项
          </Button>
        </ButtonRow>
      </Card>
      <CellList>
        <Cell
          title='技能人才培养基地、工匠学院'
          note='自评 3 / 3 · 照片 4 张'
          badge={{ state: 'done', number: 9, keepNumber: true }}
          value={<StatusTag tone='ok' text='已阅' />}
          onPress={open}
        />
      </CellList>
      <Notice tone='info' action={{ text: '点开对照', onPress: open }}>
        第 9 项有 41 字与去年相同
      </Notice>
    </Page>
  )
}
