//! The declaration of a choice: one of several words, each with its meaning.

/// Declares an enum whose values people write as words.
macro_rules! choice {
    ($(#[doc = $doc:literal])* pub enum $name:ident: $noun:literal {
        $($(#[doc = $meaning:literal])* $variant:ident = $word:literal,)*
    }) => {
        $(#[doc = $doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $($(#[doc = $meaning])* $variant,)*
        }

        impl $name {
            /// All choices in the order of their declaration.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The word that people write.
            pub fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $word,)*
                }
            }
        }

        impl $crate::model::field::Scalar for $name {
            const NOUN: &'static str = $noun;

            fn shape() -> $crate::model::field::Shape {
                $crate::model::field::Shape::Choice(&[$(($word, concat!($($meaning),*))),*])
            }

            fn read(text: &str) -> Result<Self, $crate::model::field::Trouble> {
                match text {
                    $($word => Ok(Self::$variant),)*
                    _ => Err($crate::model::field::scalar::not_a_choice(text, $noun, &[$($word),*])),
                }
            }
        }
    };
}
pub(crate) use choice;
