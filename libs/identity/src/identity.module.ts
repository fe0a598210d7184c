import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { Access } from './app/access.js';
import { Authentication } from './app/session/authentication.js';
import { DocumentNumbers } from './app/document-numbers.js';
import { FindOfficers } from './app/find-officers.js';
import { FindSession } from './app/session/find-session.js';
import { Officers } from './app/officers.js';
import { Organs } from './app/organs.js';
import { RegisterPeople } from './app/register-people.js';
import { SignIn } from './app/session/sign-in.js';
import { SignOut } from './app/session/sign-out.js';
import { IdentityRepository } from './data/identity.repository.js';
import { SignInRepository } from './data/sign-in.repository.js';
import { AccessGuard } from './http/access.guard.js';
import { SecureCookies } from './http/session-cookie.js';
import { SessionController } from './http/session.controller.js';

const SHARED = [Access, Authentication, DocumentNumbers, FindOfficers, Officers, Organs, RegisterPeople];

@Global()
@Module({})
export class IdentityModule {
  static forRoot(options: { readonly secureCookies: boolean }): DynamicModule {
    return {
      module: IdentityModule,
      controllers: [SessionController],
      providers: [
        ...SHARED,
        FindSession,
        IdentityRepository,
        SignInRepository,
        SignIn,
        SignOut,
        { provide: SecureCookies, useValue: new SecureCookies(options.secureCookies) },
        { provide: APP_GUARD, useClass: AccessGuard },
      ],
      exports: SHARED,
    };
  }
}
