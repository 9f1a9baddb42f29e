//! The search index of a site: what `plan` says can be found, as `search` indexes it. Postings are
//! kept; texts are made again when their files are asked for.

use crate::model::topic::Topic;
use crate::plan::{self, Artifact, Find, Kind, Model};
use crate::search::{
    self, Answer, Builder, Filter, FundName, Index, Labels, Places, Shelf, Whereabouts,
};

pub struct Searching {
    finds: Vec<Find>,
    index: Index,
    places: Places,
}

/// What a query finds: in texts, and of places and funds.
#[derive(Clone, Debug, Default)]
pub struct Found {
    pub texts: Answer,
    pub whereabouts: Whereabouts,
}

impl Searching {
    pub fn of(model: Model) -> Searching {
        let finds = plan::finds(model);
        let mut builder = Builder::default();
        plan::meanings(model).for_each(|words| builder.add_meaning(words));
        let mut kept = Vec::with_capacity(finds.len());
        for find in finds {
            if let Some(document) = plan::document(model, find) {
                builder.add(&document);
                kept.push(find);
            }
        }
        let site = model.site;
        let places = site
            .areas
            .values()
            .map(|area| [area.code.to_string(), area.name.clone(), area.full_name()]);
        let funds = site.funds.iter().map(|fund| FundName {
            code: fund.code.clone(),
            tambon: fund.tambon.clone(),
            name: fund.name.clone(),
            moo: fund.moo.unwrap_or(0),
        });
        let places = Places::new(places, funds.collect());
        Searching { finds: kept, index: builder.finish(), places }
    }

    pub fn artifacts(&self) -> impl Iterator<Item = Artifact> {
        let shelves = Shelf::all(&self.index, &self.places).into_iter();
        shelves.map(|shelf| Artifact { path: shelf.path(), kind: Kind::SearchFile(shelf) })
    }

    pub fn file(&self, model: Model, shelf: Shelf) -> String {
        let (index, places) = (&self.index, &self.places);
        let data = match shelf {
            Shelf::Meta => search::file::meta(index, places, &labels(model)),
            Shelf::Words => search::file::words(index),
            Shelf::Keys(number) => search::file::keys(index, number),
            Shelf::Texts(number) => {
                let documents = index.documents_of(number);
                let documents = documents.filter_map(|number| self.document(model, number));
                documents.map(|document| search::file::text(&document)).collect()
            }
            Shelf::Places => search::file::places(places),
            Shelf::Funds(number) => search::file::funds(places, number),
            Shelf::Names(number) => search::file::keys(&places.names, number),
        };
        shelf.js(&index.version, &data)
    }

    /// What a document is called wherever it stands in an index: `notes/note-2569-…`.
    pub fn id(&self, model: Model, number: usize) -> String {
        let find = self.finds.get(number).copied();
        find.map_or_else(String::new, |find| plan::find_id(model, find))
    }

    fn document(&self, model: Model, number: usize) -> Option<search::Document> {
        plan::document(model, *self.finds.get(number)?)
    }

    pub fn search(&self, model: Model, query: &str, filter: &Filter, most: usize) -> Found {
        let document = |number| self.document(model, number);
        let whereabouts = search::whereabouts(&self.places, query, filter, most);
        let mut texts = search::search(&self.index, &document, query, filter, most);
        if whereabouts.is_close {
            // Whoever asks for a place does not mean texts with most of its letters.
            texts.near.clear();
        }
        Found { texts, whereabouts }
    }
}

fn labels(model: Model) -> Labels {
    Labels {
        topics: Topic::ALL.iter().map(|topic| topic.thai().to_string()).collect(),
        problems: model.site.problems.iter().map(|card| card.title.clone()).collect(),
        shortened: plan::shortened(model),
    }
}
