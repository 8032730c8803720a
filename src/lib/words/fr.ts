import type { Words } from './en.ts';

/** The fixed words in French. */
export const fr: Words = {
  skipToContent: 'Aller au contenu',
  navigation: 'Navigation principale',
  latestPosts: 'Derniers articles',
  allPosts: 'Tous les articles',
  noPosts: 'Il n’y a pas encore d’article.',
  featured: 'À la une',
  unpublished: 'Non publié',
  updated: 'Mis à jour le {date}',
  by: 'Par {authors}',
  tags: 'Étiquettes',
  categories: 'Catégories',
  pagination: 'Pages d’articles',
  newerPosts: 'Articles plus récents',
  olderPosts: 'Articles plus anciens',
  page: 'Page {n} sur {total}',
  footnotes: 'Notes de bas de page',
  backToReference: 'Retour à l’appel de note {n}',
  table: 'Tableau, défilement horizontal',
  formula: 'Formule, défilement horizontal',
  enlargeImage: 'Ouvrir l’image en taille réelle',
  close: 'Fermer l’image',
  comments: 'Commentaires',
  commentsNeedScript:
    'Les commentaires proviennent de GitHub Discussions et nécessitent JavaScript.',
  themeSystem: 'Système',
  themeLight: 'Clair',
  themeDark: 'Sombre',
  themeButton: 'Thème\u202f: {theme}',
  feed: 'Flux',
  notFoundTitle: 'Page introuvable',
  notFoundText:
    'Il n’y a pas de page à cette adresse. Elle a peut-être été déplacée, ou le lien contient une faute de frappe.',
  backHome: 'Aller à la page d’accueil',
};
