// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QString>
#include <QWidget>
#include <utility>
#include <vector>

namespace clipscope::pages {

/// What all rows of choices share, so that signals have a class that is no template.
class ChoiceRowBase : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

Q_SIGNALS:
    void changed();

protected:
    /// \param objectName for tests and assistive technology
    QCheckBox* addBox(const QString& text, const QString& objectName);
};

/// A row of check boxes, one for each value of an enumeration.
template <typename Value>
class ChoiceRow final : public ChoiceRowBase {
public:
    using ChoiceRowBase::ChoiceRowBase;

    void add(const Value& value, const QString& text, const QString& objectName) {
        m_boxes.emplace_back(value, addBox(text, objectName));
    }

    void setChosen(const std::vector<Value>& values) {
        for (const auto& [value, box] : m_boxes) {
            box->setChecked(std::find(values.begin(), values.end(), value) != values.end());
        }
    }

    /// In the order of the row.
    [[nodiscard]] std::vector<Value> chosen() const {
        std::vector<Value> values;
        for (const auto& [value, box] : m_boxes) {
            if (box->isChecked()) {
                values.push_back(value);
            }
        }
        return values;
    }

private:
    std::vector<std::pair<Value, QCheckBox*>> m_boxes;
};

}  // namespace clipscope::pages
