"""Where people log in: before Wagtail's own addresses. The rest stands behind the log-in."""

from django.urls import include, path

from accounts import invitation_views, login, my_account, password_reset, rules

doors = [
    path("second-factor/", login.SecondFactorView.as_view(), name="second_factor"),
    path("second-factor/set-up/", login.SetUpView.as_view(), name="set_up"),
    path("second-factor/recovery-codes/", login.recovery_codes, name="recovery_codes"),
    path("invited/<str:token>/", invitation_views.AcceptView.as_view(), name="accept"),
]
inside = [
    path("account/second-factor/", my_account.SecondFactor.as_view(), name="second_factor"),
    path("account/sessions/", my_account.LogIns.as_view(), name="my_log_ins"),
    path("users/<int:pk>/log-ins/", my_account.LogInsOfSomeone.as_view(), name="log_ins"),
    path("invitations/", invitation_views.Invitations.as_view(), name="invitations"),
    path("invitations/<int:pk>/again/", invitation_views.again, name="invite_again"),
    path("invitations/<int:pk>/take-back/", invitation_views.take_back, name="take_back"),
    path("second-factor/", rules.Rules.as_view(), name="rules"),
]

# What takes the place of Wagtail's own, under its names.
resetting = [
    path("", password_reset.ResetView.as_view(), name="wagtailadmin_password_reset"),
    path("done/", password_reset.DoneView.as_view(), name="wagtailadmin_password_reset_done"),
    path(
        "confirm/<uidb64>/<token>/",
        password_reset.ConfirmView.as_view(),
        name="wagtailadmin_password_reset_confirm",
    ),
]

urlpatterns = [
    path("login/", login.LoginView.as_view(), name="wagtailadmin_login"),
    path("login/", include((doors, "door"))),
    path("password_reset/", include(resetting)),
]
