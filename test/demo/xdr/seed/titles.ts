/** Titles and descriptions as analysts write them; `#` stands for a number. */
export const subjects: ReadonlyArray<readonly [title: string, description: string]> = [
  ['Invoice # phishing', 'Invoice with a link to a copied sign-in page; reported by accounting.'],
  ['Fake delivery notice, parcel #', 'Link leads to a page that asks for a card number.'],
  ['Credential page behind bit.ly link', 'Short link in a message with an empty subject.'],
  ['HTML smuggling attachment, ticket #', 'The attachment builds its payload in the browser.'],
  ['CEO fraud attempt against finance', 'Reply-To differs from the sender; no link, no attachment.'],
  ['QR code in scanned document', 'The image holds the link, so the URL filters saw nothing.'],
  ['Malicious macro in quotation #', 'The document asks to enable content.'],
  ['Mailbox full warning from lookalike domain', 'The domain was registered two days before.'],
  ['Supplier account taken over', 'Real thread, real sender, new bank details.'],
  ['Beaconing after attachment was opened', 'Requests every 60 seconds to one address.'],
  ['Spam wave from compromised relay #', 'High volume from one address block.'],
  ['Suspicious OAuth consent link', 'The link asks for access to the mailbox.'],
  ['Tax refund phishing #', 'Sent to 40 recipients in ten minutes.'],
  ['Password-protected archive from unknown sender', 'The password is in the message text.'],
  ['請求書 # を装うフィッシング', '経理部から報告。偽のサインインページへのリンク。'],
  ['宅配業者を装う不在通知', 'カード番号の入力を求めるページへ誘導。'],
  ['メールボックス容量超過の偽警告', '二日前に登録された類似ドメインから送信。'],
  ['見積書 # のマクロ付き添付ファイル', '「コンテンツの有効化」を求める文書。'],
  ['役員になりすました送金依頼', '返信先が差出人と異なる。リンクも添付もなし。'],
  ['取引先アカウントの乗っ取りの疑い', '実在のやり取りに新しい口座情報が記載されている。'],
  ['QRコードを使った誘導メール', '画像の中のリンクのため URL フィルターを通過。'],
  ['パスワード付き圧縮ファイル 案件 #', 'パスワードは本文に記載。'],
  ['標的型攻撃メール訓練 第#回', '訓練用。対応は不要。'],
  ['プロキシーで遮断された通信の調査', '同じ宛先へ 60 秒ごとの通信。'],
];

/** Notes that cases hold. */
export const notes: readonly string[] = [
  'Reported by the help desk at 08:40 JST.',
  'Sender domain blocked on the gateway.',
  'Three recipients clicked; passwords were reset.',
  'Sample sent to the sandbox, waiting for the result.',
  '受信者三名に連絡済み。',
  'ゲートウェイで送信元ドメインを拒否リストに追加。',
  '再発がなければ金曜日にクローズ予定。',
];
