/** Words in the class, id or role of an element that stands around an article. */
const FURNITURE: ReadonlySet<string> = new Set(
  `related relatedcontent relatedposts recirc recirculation recommended recommendations recommendation trending popular
  mostread mostpopular readmore alsoread morefrom outbrain taboola newsletter newsletters signup emailsignup subscribe
  subscription paywall regwall share sharing sharebar sharer sharedaddy addthis addtoany social socials socialmedia promo promos
  promotion promotional advert adverts advertisement advertising ad ads adbox adslot adunit adwrapper dfp sponsor sponsored
  breadcrumb breadcrumbs comments comment commentlist disqus livefyre cookie cookies gdpr consent toolbar pagination pager
  paginator skip skiplink bio authorbio authorbox authorinfo aboutauthor byline bylines dateline timestamp rail sidebar
  widget widgets copyright footer nav navbar navigation menu submenu topics tags taglist tagcloud postmeta entrymeta
  articlemeta meta screenreader offscreen masthead siteheader banner modal popup overlay lightbox slideshow carousel
  swiper gallery login signin rating ratings print printonly dontprint poll quiz feedback jp sharethis whatsapp
  donate donation fundraiser crosshead-ad teaser teasers upsell callout livechat translate relatedlinks furtherreading`.split(
    /\s+/,
  ),
)
/** Two words that mean something only together. */
const PAIRS =
  /\b(?:read more|also read|you may|more from|more stories|most read|most popular|sign up|sign in|log in|author (?:bio|box|info|details|card|text|excerpt|content)|about (?:the )?author|post (?:meta|author|tags|info|nav|navigation|date)|entry (?:meta|footer|author|tags)|article (?:meta|tags|footer|share|info|date)|publish(?:ed)? date|d print block|print only|screen reader|sr only|visually hidden|off screen|skip (?:to|link)|image counter|tag list|site (?:header|footer|nav)|breaking (?:now|news)|read next|up next|get (?:the )?app|app store|email form)\b/

const MARK = /[^a-z0-9]+/g

/**
 * Whether the names that a page's maker gave an element say that it stands around an article.
 *
 * @example
 * [isFurnitureName('rail rail--trending'), isFurnitureName('relatedContent'), isFurnitureName('article-body')]
 * // [true, true, false]
 */
export function isFurnitureName(names: string): boolean {
  const words = names
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(MARK, ' ')
    .trim()
  if (words === '') return false
  return words.split(' ').some((word) => FURNITURE.has(word)) || PAIRS.test(words)
}
