import { sentences } from './refusals'

const megabytes = (bytes: number): number => Math.floor(bytes / (1024 * 1024))

/** Of documents that people hand in: what is wrong with the file, and how to save it anew. */
export const DOCUMENT_SENTENCES = sentences({
  table_too_large: ({ limitBytes }) =>
    `文件超过 ${megabytes(limitBytes)} 兆，没有读取。请删去图片和用不到的工作表，另存为 .xlsx 或 CSV 后再传。`,
  table_too_many_rows: ({ limit }) => `表格超过 ${limit} 行，没有读取。请分成几个文件，分次导入。`,
  table_too_many_columns: ({ limit }) => `表格超过 ${limit} 列，没有读取。请只留下需要的列，另存后再传。`,
  table_empty: () => '文件里没有内容。请打开文件核对，填好名单、保存后再传。',
  table_encrypted: () => '文件设有打开密码，读不了。请用 Excel 或 WPS 打开，取消密码，另存为 .xlsx 或 CSV 后再传。',
  table_old_format: () => '这是旧版 .xls 文件，读不了。请用 Excel 或 WPS 打开，另存为 .xlsx 或 CSV 后再传。',
  table_other_format: () => '这个文件其实是网页或别的格式，读不了。请用 Excel 或 WPS 打开，另存为 .xlsx 后再传。',
  table_has_macros: () =>
    '文件带有宏，为安全起见没有读取。请用 Excel 或 WPS 打开，另存为不带宏的 .xlsx 或 CSV 后再传。',
  table_unsafe: () => '文件展开后异常庞大，为安全起见没有读取。请把名单复制到新的工作簿，另存为 .xlsx 或 CSV 后再传。',
  table_unreadable: () =>
    '文件读不出来，可能没有传完或不是表格。请用 Excel 或 WPS 打开核对，另存为 .xlsx 或 CSV 后再传。',
  table_broken_quotes: () => 'CSV 文件里的引号没有成对，分不清各列。请用 Excel 或 WPS 打开，另存为 .xlsx 后再传。',
  table_encoding_unknown: () => '文件里的文字认不出来。请用 Excel 或 WPS 打开，另存为 .xlsx 后再传。',
  table_without_head: () => '没有找到表头。请在前 20 行内留一行写明各列名称（至少有“企业名称”），保存后再传。',
  table_column_missing: () => '还没有指明哪一列是企业名称，或同一列选了两次。请重新选择各列。',

  evidence_document_too_large: ({ limitBytes }) =>
    `文件超过 ${megabytes(limitBytes)} 兆，没有收下。请只留需要的几页，另存为 PDF 再添加，或拍成照片。`,
  evidence_document_unknown_format: () =>
    '这不是 PDF、Word、Excel 或 OFD 文件，没有收下。请用原来的软件打开，另存为 PDF 再添加。',
  evidence_document_other_format: () =>
    '这个文件名称像 Word 或 Excel，里面其实是网页等别的格式，没有收下。请用 Word 或 WPS 打开，另存为 PDF 再添加。',
  evidence_document_encrypted: () =>
    '文件设有密码或加密，别人打不开，没有收下。请打开后取消密码，另存一份再添加；取消不了的，打印成 PDF 或拍成照片。',
  evidence_document_macros: () =>
    '文件里带有宏或脚本，为安全起见没有收下。请打开后另存为 PDF，或不带宏的 .docx、.xlsx，再添加。',
  evidence_document_damaged: () => '文件不完整或已损坏，没有收下。请先打开看看，能打开的另存一份再添加。',

  document_missing: () => '文件没有传完，或已经读取过。请检查网络，重新选择文件上传。',

  document_unknown: () => '没有找到这个文件。请返回上一页，重新生成。',
  document_unmade: () => '文件还没有生成好。请稍等，生成好以后再下载。',
  document_expired: () => '文件已经过期删除。请重新生成。',
  exported_table_too_large: ({ rows }) =>
    `表格太大，读到第 ${rows} 行就装不下了。请先按状态、工会或名称筛选，再分几次导出。`,
  document_handed_over: () => '文件里有企业已改由其他工会负责，不能再下载。请重新生成。',

  import_unknown: () => '没有找到这次导入。请返回重新选择文件。',
  import_expired: () => '这次预览已经过期，什么都没有改动。请重新选择文件。',
  import_changed: () => '这次导入刚刚有了变化。请刷新页面，看过最新内容再操作。',
  import_begun: () => '这次导入已经开始写入，不能再改选。请等它完成；没处理的行可以下载后另行导入。',
  import_nothing: () => '没有要写入的行，什么都没有改动。请先处理待确认的行，或重新选择文件。',
  import_nothing_returned: () => '没有退回的行，不用下载。请返回查看导入结果。',
  import_name_taken: () => '台账里刚刚有了同名的企业，这一行没有写入。请重新导入，核对后再确认。',
  import_row_unknown: ({ row }) => `没有找到第 ${row} 行。请刷新页面后重新选择。`,
  import_choice_unknown: ({ row }) => `第 ${row} 行不能这样处理。请刷新页面，从给出的选项里选择。`,

  word_form_locked: () => '评估表现在不能修改，所以没有读取。请先撤回，或请责任工会退回要改的项目，再导入。',
  word_form_too_large: ({ limitBytes }) =>
    `文件超过 ${megabytes(limitBytes)} 兆，没有读取。请在 Word 中删去图片（照片请在填报页上传），另存后再导入。`,
  word_form_not_word: () => '这个文件不是 Word 文档，没有读取。请选择填好的评估表（.docx）。',
  word_form_old_format: () => '这是旧版的 .doc 或 .wps 文件，不能读取。请用 Word 或 WPS 打开，另存为 .docx 后再导入。',
  word_form_other_format: () =>
    '这个文件其实是网页或别的格式，不能读取。请用 Word 或 WPS 打开，另存为 .docx 后再导入。',
  word_form_encrypted: () => '文件设了打开密码，不能读取。请用 Word 打开，另存为不加密的 .docx 后再导入。',
  word_form_macros: () => '文件里带有宏，为了安全没有读取。请用 Word 打开，另存为“Word 文档（.docx）”后再导入。',
  word_form_damaged: () => '文件不完整或已损坏，没有读取。请用 Word 或 WPS 打开看看，另存为 .docx 后再导入。',
  word_form_overgrown: () => '文件内容太大或太复杂，没有读取。请只留下评估表，另存为一个新的 .docx 后再导入。',
  edition_without_table: () => '文件里没有表格。请选择新通知的附件 1（评估表）的 Word 文件。',
  edition_other_annex: () =>
    '没有找到“序号、一级指标、二级指标、自评情况、评分”这张表，可能是通知的其他附件。请选择附件 1（评估表）的 Word 文件。',
  edition_too_long: ({ limit }) => `表格超过 ${limit} 行，不像评估表。请核对文件，只留下附件 1 的评估表后再传。`,
  edition_words_missing: () => '表名、审核意见或一级指标的名称还空着。请对照通知补全后再确认。',
  edition_wording_missing: ({ row }) => `第 ${row} 行没有二级指标的内容。请对照通知补全，或删去这一行。`,
  edition_number_twice: ({ no }) => `有两行的序号都是 ${no}。请对照通知改正序号。`,
  edition_numbers_missing: ({ nos }) => `缺少序号 ${nos.join('、')}。序号应从 1 连续编到末行，请对照通知改正。`,
  edition_points_missing: ({ no }) => `第 ${no} 项没有分值。请对照通知填写分值。`,
  edition_points_unexpected: ({ no, title }) =>
    `“${title}”没有分值，其中第 ${no} 项却有分值。请对照通知，给一级指标填上分值，或去掉这一项的分值。`,
  edition_points_differ: ({ title, points, sum }) =>
    `“${title}”标明 ${points} 分，各项相加是 ${sum} 分。请对照通知改正分值。`,
  edition_without_points: () => '整张表都没有分值，企业无法自评打分。请对照通知填写分值。',
  edition_source_unreadable: () => '通知的文号或年份看不出来。请按“粤产改办〔2027〕8号”或“2027 年”填写。',
  edition_followed: ({ source }) => `${source}的表已在这以后确认。请删除这份，重新读入 Word 文件。`,
  edition_version_taken: ({ version }) => `已经有一版评估表是 ${version}。请核对文号；同一通知的评估表只确认一次。`,
  edition_unknown: () => '没有这一版评估表。请返回刷新后再试。',
  edition_draft_unknown: () => '没有找到这份待确认的评估表，可能已经确认或删除。请返回刷新后再试。',
  edition_draft_changed: () => '同事刚刚改过这份评估表。请刷新，看过最新内容再改。',
  word_form_other_table: () =>
    '没有找到“序号、一级指标、二级指标、自评情况、评分”这张表。请选择按附件 1 填写的评估表，表头这五栏请保留。',
})
