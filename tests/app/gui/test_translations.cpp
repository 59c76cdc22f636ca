// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/translations.h"
#include "core/base/message.h"
#include "ui/models/message_text.h"

#include <gtest/gtest.h>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QXmlStreamReader>

namespace clipscope::gui {
namespace {

struct Entry {
    QString context;
    QString source;
    QString translation;
    bool isUnfinished = false;
};

std::vector<Entry> entriesOf(const std::string& language) {
    QFile file(QString::fromStdString(CLIPSCOPE_SOURCE_DIR "/translations/clipscope_" + language + ".ts"));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << file.fileName().toStdString();
    QXmlStreamReader xml(&file);
    std::vector<Entry> entries;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) {
            continue;
        }
        if (xml.name() == QLatin1String("name")) {
            context = xml.readElementText();
        } else if (xml.name() == QLatin1String("source")) {
            entries.push_back({.context = context, .source = xml.readElementText()});
        } else if (xml.name() == QLatin1String("translation")) {
            entries.back().isUnfinished = xml.attributes().hasAttribute(QLatin1String("type"));
            entries.back().translation = xml.readElementText();
        }
    }
    EXPECT_FALSE(xml.hasError()) << xml.errorString().toStdString();
    return entries;
}

/// Places such as %1 and {0}, which a translation must keep.
QStringList placesOf(const QString& text) {
    static const QRegularExpression place(QStringLiteral("%\\d|\\{\\d\\}"));
    QStringList places;
    for (auto match = place.globalMatch(text); match.hasNext();) {
        places << match.next().captured();
    }
    places.sort();
    return places;
}

class TranslationsTest : public ::testing::TestWithParam<std::string> {};

TEST_P(TranslationsTest, HasNothingUnfinished) {
    const auto entries = entriesOf(GetParam());
    EXPECT_GT(entries.size(), 100U);
    for (const Entry& entry : entries) {
        EXPECT_FALSE(entry.isUnfinished || entry.translation.isEmpty()) << entry.source.toStdString();
    }
}

TEST_P(TranslationsTest, KeepsEveryPlace) {
    for (const Entry& entry : entriesOf(GetParam())) {
        EXPECT_EQ(placesOf(entry.source), placesOf(entry.translation)) << entry.source.toStdString();
    }
}

TEST_P(TranslationsTest, HasEverySentenceOfTheCore) {
    QSet<QString> sources;
    for (const Entry& entry : entriesOf(GetParam())) {
        if (entry.context == QLatin1String("Message")) {
            sources.insert(entry.source);
        }
    }
    for (const std::string_view key : allMessageKeys()) {
        EXPECT_TRUE(sources.contains(QString::fromStdString(std::string(messageTemplate(key))))) << key;
    }
}

INSTANTIATE_TEST_SUITE_P(Languages, TranslationsTest, ::testing::Values("de", "es", "fr", "zh_CN"),
                         [](const auto& language) { return language.param; });

TEST(Translations, SpeakTheLanguageOfTheLocale) {
    const Message message(MessageId::load_stopped);
    const QString english = models::messageText(message);
    {
        const Translations german{QLocale(QLocale::German, QLocale::Austria)};
        EXPECT_NE(models::messageText(message), english);
    }
    EXPECT_EQ(models::messageText(message), english);
}

TEST(Translations, StayEnglishWhereThereIsNone) {
    const Message message(MessageId::load_stopped);
    const QString english = models::messageText(message);
    const Translations swedish{QLocale(QLocale::Swedish, QLocale::Sweden)};
    EXPECT_EQ(models::messageText(message), english);
}

}  // namespace
}  // namespace clipscope::gui
