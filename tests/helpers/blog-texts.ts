/** Sentences for the posts of the site `blog`: by language, then by subject. Posts on one subject share words, others do not. */
export const blogTexts = {
  en: {
    maps: [
      'Place cells in the hippocampus fire where the animal stands, and nowhere else.',
      'Grid cells of the entorhinal cortex draw a lattice of triangles over the room.',
      'When the walls move apart, the fields of the map stretch with them.',
    ],
    learning: [
      'A synapse grows stronger when its neuron fires shortly after the input arrived.',
      'Plasticity without limits would drive every weight to its maximum.',
      'Dopamine carries the error between the reward expected and the reward received.',
    ],
    vision: [
      'Simple cells of the visual cortex answer to edges of one orientation.',
      'A convolutional network that sorts photographs learns such edges in its first layer.',
      'Contrast is divided by the activity of the neighbours before it is passed on.',
    ],
    sleep: [
      'In slow sleep the cortex swings between silence and activity about once a second.',
      'Ripples replay the day, many times faster than it was lived.',
      'Rats that are kept awake forget the maze that they learnt in the morning.',
    ],
    statistics: [
      'A small sample with a large effect is the usual shape of a finding that will not last.',
      'The interval says more than the threshold, and costs no more ink.',
      'Two raters who agree by chance alone still agree rather often.',
    ],
  },
  de: {
    maps: [
      'Ortszellen im Hippocampus feuern dort, wo das Tier gerade steht.',
      'Gitterzellen überziehen den Raum mit einem Muster aus Dreiecken.',
      'Rücken die Wände auseinander, dehnt sich die Landkarte mit.',
    ],
    learning: [
      'Eine Synapse wird stärker, wenn die Zelle kurz nach der Eingabe feuert.',
      'Lernen ohne Schranken triebe jedes Gewicht an seine Grenze.',
      'Dopamin meldet den Fehler zwischen erwarteter und erhaltener Belohnung.',
    ],
    vision: [
      'Einfache Zellen der Sehrinde antworten auf Kanten einer Richtung.',
      'Ein faltendes Netz lernt solche Kanten in seiner ersten Schicht.',
      'Der Kontrast wird durch die Aktivität der Nachbarn geteilt.',
    ],
    sleep: [
      'Im tiefen Schlaf schwingt die Rinde etwa einmal in der Sekunde.',
      'Kurze Wellen spielen den Tag im Zeitraffer noch einmal ab.',
      'Wer nicht schläft, vergisst das Labyrinth vom Morgen.',
    ],
    statistics: [
      'Kleine Stichproben mit großen Effekten halten selten, was sie versprechen.',
      'Das Intervall sagt mehr als die Schwelle.',
      'Auch wer nur rät, stimmt mit anderen oft überein.',
    ],
  },
  ar: {
    maps: [
      'تنشط خلايا المكان في الحصين حيث يقف الحيوان دون غيره.',
      'ترسم خلايا الشبكة مثلثات متساوية على أرض الغرفة.',
      'حين تتباعد الجدران تتمدد الخريطة معها.',
    ],
    learning: [
      'يقوى المشبك حين تنشط الخلية بعد وصول الإشارة بقليل.',
      'التعلم بلا حدود يدفع كل وزن إلى أقصاه.',
      'يحمل الدوبامين الفرق بين المكافأة المتوقعة والمكافأة الفعلية.',
    ],
    vision: [
      'تستجيب خلايا القشرة البصرية لحواف في اتجاه واحد.',
      'تتعلم الشبكة الالتفافية هذه الحواف في طبقتها الأولى.',
      'يقسم التباين على نشاط الخلايا المجاورة.',
    ],
    sleep: [
      'في النوم العميق تتأرجح القشرة مرة كل ثانية تقريبا.',
      'تعيد التموجات أحداث اليوم بسرعة كبيرة.',
      'ينسى من لم ينم المتاهة التي تعلمها صباحا.',
    ],
    statistics: [
      'العينة الصغيرة ذات الأثر الكبير نتيجة لا تدوم غالبا.',
      'يخبرنا المجال أكثر مما تخبرنا به العتبة.',
      'قد يتفق مقيمان بالمصادفة وحدها.',
    ],
  },
  ja: {
    maps: [
      '海馬の場所細胞は、動物がその場所にいるときだけ発火する。',
      '格子細胞は部屋の床に三角形の格子を描く。',
      '壁が離れると、地図も一緒に伸びる。',
    ],
    learning: [
      '入力の直後に細胞が発火すると、シナプスは強くなる。',
      '上限のない学習では、すべての重みが最大値に達してしまう。',
      'ドーパミンは予測した報酬と実際の報酬の差を伝える。',
    ],
    vision: [
      '視覚野の単純細胞は、一つの向きの輪郭に応答する。',
      '畳み込みネットワークは最初の層でその輪郭を学習する。',
      'コントラストは隣の細胞の活動で割られる。',
    ],
    sleep: [
      '深い睡眠では、皮質は一秒に一度ほど揺れる。',
      '短い波は、一日を何倍もの速さで再生する。',
      '眠らなかった者は、朝に覚えた迷路を忘れる。',
    ],
    statistics: [
      '小さな標本の大きな効果は、長続きしないことが多い。',
      '信頼区間は閾値よりも多くを語る。',
      '偶然だけでも、二人の評価はしばしば一致する。',
    ],
  },
} as const;

export type BlogLanguage = keyof typeof blogTexts;
export type BlogSubject = keyof (typeof blogTexts)['en'];
