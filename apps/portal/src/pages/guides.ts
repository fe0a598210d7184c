import { html } from '../html/html.js';
import { wordsIn } from '../words/words.js';
import { verifySteps } from '../parts/verify-steps.js';
import { renderPage, type Site } from './layout.js';

/** Explains the procedure as it is: this platform does not take applications, and says where they go. */
export function creditRepairPage(site: Site): string {
  const { language } = site;
  const title = wordsIn(language).navRepair;
  const body = language === 'zh' ? REPAIR_ZH : REPAIR_EN;
  return renderPage({
    ...site,
    path: '/credit-repair',
    title,
    body: html`<article class="document prose">
      <h1>${title}</h1>
      ${body}
    </article>`,
  });
}

export function aboutPage(site: Site): string {
  const { language } = site;
  const words = wordsIn(language);
  const title = words.navAbout;
  const body = language === 'zh' ? ABOUT_ZH : ABOUT_EN;
  return renderPage({
    ...site,
    path: '/about',
    title,
    body: html`<article class="document prose">
      <h1>${title}</h1>
      ${body}
      <h2 id="verify">${words.verifyTitle}</h2>
      ${verifySteps(language, words.verify1, 'NOTICE.tlog-proof')}
    </article>`,
  });
}

const REPAIR_ZH = html`<p class="lead">
    被公示的企业达到条件后，有权依法申请提前停止公示（信用修复）。申请不收费，任何“付费删除”都是违法的。
  </p>
  <h2>本站现在不受理申请</h2>
  <p>
    信用修复由“信用中国”网站统一受理，市场监管领域的行政处罚也可以通过国家企业信用信息公示系统申请。本站在收到修复决定后停止公示。
  </p>
  <h2>什么时候可以申请</h2>
  <table class="grid">
    <thead>
      <tr>
        <th scope="col">失信程度</th>
        <th scope="col">最短公示期</th>
        <th scope="col">最长公示期</th>
      </tr>
    </thead>
    <tbody>
      <tr>
        <th scope="row">轻微</th>
        <td>原则上不公示；义务履行完毕即可修复</td>
        <td>三个月</td>
      </tr>
      <tr>
        <th scope="row">一般</th>
        <td>三个月</td>
        <td>一年</td>
      </tr>
      <tr>
        <th scope="row">严重</th>
        <td>一年</td>
        <td>三年</td>
      </tr>
    </tbody>
  </table>
  <p class="quiet">
    依据：《信用修复管理办法》（国家发展改革委令第36号），自2026年4月1日起施行。此前作出的决定适用当时的规定。期满自动停止公示，不需要申请。
  </p>
  <h2>要满足哪些条件</h2>
  <ol>
    <li>最短公示期已满；</li>
    <li>违法行为已经改正，处罚决定确定的义务已全部履行；</li>
    <li>公开作出信用承诺；</li>
    <li>法律、行政法规和部门规章规定的其他条件。</li>
  </ol>
  <h2>要交什么材料</h2>
  <p>履行义务的证明材料和信用承诺书。行政机关已经掌握的材料，不必重复提交。</p>
  <h2>多久有结果</h2>
  <p>
    作出处罚决定的机关收到申请后三个工作日内决定是否受理，受理网站自收到申请起十个工作日内答复（需要核实的复杂情形除外）。修复后，停止公示、停止共享和使用、解除失信惩戒同时进行。
  </p>
  <h2>对公示内容有异议</h2>
  <p>认为公示的内容、期限有误的，可以向公示页面载明的决定机关或者“信用中国”网站提出异议。</p>`;

const REPAIR_EN = html`<p class="lead">
    A business whose penalty is published may apply to have the notice taken down early once it meets the
    conditions. It is free of charge; paid deletion is illegal.
  </p>
  <h2>This site does not take applications at present</h2>
  <p>
    Applications go to Credit China (信用中国), the one intake of the State; for market regulation also to the
    National Enterprise Credit Information Publicity System. This site stops showing a notice when the
    decision to repair arrives.
  </p>
  <h2>When</h2>
  <table class="grid">
    <thead>
      <tr>
        <th scope="col">Severity</th>
        <th scope="col">At least</th>
        <th scope="col">At most</th>
      </tr>
    </thead>
    <tbody>
      <tr>
        <th scope="row">Minor</th>
        <td>in principle not published; repaired once duties are done</td>
        <td>3 months</td>
      </tr>
      <tr>
        <th scope="row">General</th>
        <td>3 months</td>
        <td>1 year</td>
      </tr>
      <tr>
        <th scope="row">Serious</th>
        <td>1 year</td>
        <td>3 years</td>
      </tr>
    </tbody>
  </table>
  <p class="quiet">
    Basis: Measures for Credit Repair (NDRC Order 36), in force from 1 Apr 2026. Earlier decisions follow the
    rules of their time. At the end of the longest period a notice goes by itself.
  </p>
  <h2>Conditions</h2>
  <ol>
    <li>the shortest period has passed;</li>
    <li>the act is corrected and every duty of the decision is done;</li>
    <li>a public commitment is made;</li>
    <li>what other laws and rules ask for.</li>
  </ol>
  <h2>What to hand in</h2>
  <p>
    Proof that the duties were done, and the commitment. What the organ already holds need not be sent again.
  </p>
  <h2>How long it takes</h2>
  <p>
    The deciding organ says within three working days whether it accepts the application; the intake site
    answers within ten working days of receiving it, except where facts must be verified. Publication, sharing
    and restrictions then end together.
  </p>
  <h2>If the notice is wrong</h2>
  <p>Objections to content or period go to the deciding organ named in the notice, or to Credit China.</p>`;

const ABOUT_ZH = html`<p class="lead">
    互鉴把多个地区行政执法机关依法公开的处罚决定收在一处，供社会查询和监督。
  </p>
  <h2>哪些处罚会公示</h2>
  <p>
    适用普通程序、属于一般或严重程度的行政处罚决定，在决定作出之日起七个工作日内公示；送达之前不公示。仅受警告的、适用简易程序的、当事人是自然人或未成年人的，依法不公示。
  </p>
  <h2>隐去了什么</h2>
  <p>
    被处罚企业以外的个人姓名、身份证件号码、住址、电话、银行账号、机动车号牌等以“＊＊＊”代替。发布前由作出决定以外的人逐条复核。
  </p>
  <h2>撤回</h2>
  <p>
    处罚决定被撤销、确认违法或者确认无效的，先行标注，三个工作日内撤回公示并公开说明理由。撤回后原网址只保留编号和理由。
  </p>
  <h2 id="accessibility">无障碍</h2>
  <p>
    本站按照 WCAG 2.2 AA 设计：不依赖 JavaScript，可只用键盘操作，支持读屏和放大到
    400%，颜色从不单独承载含义。发现障碍请向公示页面载明的机关反映。
  </p>
  <h2>隐私</h2>
  <p>
    本站不使用
    Cookie，不跟踪访问，不保存您填写的举报内容；举报直接转交业务系统，您的身份仅承办机关的受理和承办人员可见，每次查看留有记录。
  </p>
  <h2 id="api">公开接口</h2>
  <p>
    查询：<code>/api/public/v1/notices?q=…</code>；单条：<code>/api/public/v1/notices/编号</code>。返回
    JSON，无需密钥。
  </p>`;

const ABOUT_EN = html`<p class="lead">
    Hujian brings the penalties that enforcement organs of many regions publish by law into one register.
  </p>
  <h2>What is published</h2>
  <p>
    Decisions of ordinary procedure that count as general or serious, within seven working days of the
    decision and never before service. Warnings alone, summary procedure, and decisions against natural
    persons or minors are not published.
  </p>
  <h2>What is removed</h2>
  <p>
    Names of persons other than the penalised business, identity numbers, addresses, phone numbers, bank
    accounts and plates become “＊＊＊”. Somebody other than who decided reviews every notice.
  </p>
  <h2>Withdrawal</h2>
  <p>
    When a decision is revoked or confirmed illegal or invalid, its notice is annotated at once and withdrawn
    within three working days with a public reason. Its address then shows the number and the reason only.
  </p>
  <h2 id="accessibility">Accessibility</h2>
  <p>
    Built to WCAG 2.2 AA: no JavaScript needed, keyboard only is enough, screen readers and 400 % zoom are
    supported, colour never carries meaning alone. Tell the organ named in a notice about any barrier.
  </p>
  <h2>Privacy</h2>
  <p>
    No cookies, no tracking; reports are passed on and not kept here, and only the officers in charge see who
    you are.
  </p>
  <h2 id="api">Public API</h2>
  <p>
    Search: <code>/api/public/v1/notices?q=…</code>; one notice: <code>/api/public/v1/notices/NUMBER</code>.
    JSON, no key.
  </p>`;
