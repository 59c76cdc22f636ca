// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/message_text.h"

#include "ui/models/number_text.h"

#include <cmath>
#include <QCoreApplication>
#include <string>
#include <variant>
#include <vector>

namespace clipscope::models {
namespace {

QString argumentText(const MessageArg& argument) {
    if (const auto* whole = std::get_if<std::int64_t>(&argument)) {
        return wholeText(*whole);
    }
    if (const auto* number = std::get_if<double>(&argument)) {
        return *number == std::floor(*number) && std::abs(*number) < 1e15 ? wholeText(static_cast<qint64>(*number))
                                                                          : quantityText(*number);
    }
    return QString::fromStdString(std::get<std::string>(argument));
}

}  // namespace

QString messageText(const Message& message) {
    const std::string english(messageTemplate(message.id()));
    if (english.empty()) {
        return QString::fromStdString(message.english());
    }
    // The context and the texts come from messages.def; translations/ hands them to lupdate.
    const QString text = QCoreApplication::translate("Message", english.c_str());
    std::vector<MessageArg> arguments;
    for (const MessageArg& argument : message.args()) {
        arguments.emplace_back(argumentText(argument).toStdString());
    }
    return QString::fromStdString(fillPlaces(text.toStdString(), arguments));
}

}  // namespace clipscope::models
